package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.orrery.launcher.PostgresBinaries;

/**
 * Which PostgreSQL products are tested on: the embedded one, or that of {@code
 * -Dorrery.test.postgres=/usr/lib/postgresql/15/bin}.
 */
final class TestPostgres {

  /** Where Debian and Ubuntu have theirs, by major version. */
  private static final Path DISTRIBUTION = Path.of("/usr/lib/postgresql");

  private static final String CHOSEN = System.getProperty("orrery.test.postgres", "");

  private TestPostgres() {}

  /** The directory that has {@code bin}. */
  static Path home() {
    return CHOSEN.isEmpty()
        ? PostgresBinaries.unpacked(Build.directory().resolve("postgresql"))
        : Path.of(CHOSEN).toAbsolutePath().getParent();
  }

  /** The chosen one, or else the newest of the distribution, with the clients of its version. */
  static Path withClients() {
    if (!CHOSEN.isEmpty()) {
      return home();
    }
    try (Stream<Path> versions = Files.list(DISTRIBUTION)) {
      List<Path> whole =
          versions.filter(version -> Files.exists(version.resolve("bin/initdb"))).toList();
      return whole.stream()
          .max(Comparator.comparingInt(version -> Integer.parseInt(version.getFileName() + "")))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
