package org.orrery.launcher.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of {@code admin/commands.txt}: what an operator types, and what has to come of it.
 *
 * @param exitCode with which it ends
 * @param line what is typed after {@code orrery-admin}
 * @param typed for its standard input; empty = nothing
 * @param answer words that it has to say, blanks of any width between them
 */
public record TriedCommand(int exitCode, String line, String typed, String answer) {

  private static final int PARTS = 3;

  /** All of them, in their order. */
  public static List<TriedCommand> all() {
    try (var lines = Files.lines(Path.of("src/test/resources/admin/commands.txt"), UTF_8)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(TriedCommand::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TriedCommand of(String text) {
    String[] parts = text.split("\\|", PARTS);
    String[] line = parts[1].split(" < ", 2);
    return new TriedCommand(
        Integer.parseInt(parts[0].strip()),
        line[0].strip(),
        line.length == 1 ? "" : line[1].strip(),
        parts[2].strip());
  }
}
