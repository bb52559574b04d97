package org.orrery.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What releases of PostgreSQL do differently. */
record PostgresRelease(int major) {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");

  /** The first with a locale of its own, and with a choice of how to sync. */
  private static final int OWN_LOCALE_SINCE = 17;

  /**
   * The release of a program.
   *
   * @throws CannotStartException if it does not say
   */
  static PostgresRelease of(Path program) {
    Command.Outcome outcome = Command.run(List.of(program.toString(), "--version"), TIMEOUT);
    Matcher version = VERSION.matcher(outcome.output());
    if (!version.find()) {
      throw new CannotStartException(
          program + " does not tell its version: " + outcome.lastLine() + ".",
          "Is it a PostgreSQL of this machine?");
    }
    return new PostgresRelease(Integer.parseInt(version.group(1)));
  }

  /** How texts are sorted, the same on every machine: by their characters. */
  List<String> localeOptions() {
    return major >= OWN_LOCALE_SINCE
        ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        : List.of("--locale=C.UTF-8");
  }

  /** Whether what initdb writes is to reach the disk before it ends. */
  List<String> syncOptions(boolean safe) {
    if (!safe) {
      return List.of("--no-sync");
    }
    return major >= OWN_LOCALE_SINCE ? List.of("--sync-method=fsync") : List.of();
  }
}
