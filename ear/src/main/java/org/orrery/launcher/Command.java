package org.orrery.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short-lived program and collects what it says. */
final class Command {

  private Command() {}

  /**
   * What a program left behind.
   *
   * @param exitCode 0 for success; 127 if there is no such program
   * @param output standard output and error, as they came
   */
  record Outcome(int exitCode, String output) {

    boolean succeeded() {
      return exitCode == 0;
    }

    /** The last line that is not empty: where programs say what went wrong. */
    String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b).strip();
    }
  }

  /**
   * Waits for the end of the program.
   *
   * <p>Its output goes through a file, not a pipe: a daemon that it leaves behind would hold the
   * pipe open for ever.
   */
  static Outcome run(List<String> command, Duration timeout) {
    try {
      Path output = Files.createTempFile("orrery", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
        int exitCode = exitCode(process, timeout);
        return new Outcome(exitCode, Files.readString(output, StandardCharsets.UTF_8));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("error=2,")) {
        return new Outcome(127, "no program " + command.get(0));
      }
      throw new UncheckedIOException(e);
    }
  }

  private static int exitCode(Process process, Duration timeout) {
    try {
      if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return 124;
  }
}
