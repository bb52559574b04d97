package org.orrery.launcher.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * {@code orrery-admin} within this JVM, against a running server: all of the program but its shell
 * script and its standard input. A hundred commands need no hundred JVMs.
 */
public final class AdminHere {

  private final Map<String, String> environment;

  public AdminHere(int managementPort) {
    environment = Map.of("ORRERY_MANAGEMENT_PORT", String.valueOf(managementPort));
  }

  /**
   * How a command ended.
   *
   * @param output what it wrote to standard output and error
   */
  public record Ended(int exitCode, String output) {}

  /** Runs one command. */
  public Ended run(List<String> words) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int exitCode;
    try (PrintStream print = new PrintStream(output, true, UTF_8)) {
      exitCode = new OrreryAdmin(environment, print, print).run(words.toArray(String[]::new));
    }
    return new Ended(exitCode, output.toString(UTF_8));
  }
}
