package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of {@code src/test/clients}, run as an integrator would run it. */
final class ClientProgram {

  private static final int LIMIT_SECONDS = 120;

  private final Path directory;
  private final List<String> command;

  /** A command without the arguments that all clients take. */
  ClientProgram(String... command) {
    this(Path.of("").toAbsolutePath(), List.of(command));
  }

  /** The same, run in a directory. */
  ClientProgram(Path directory, List<String> command) {
    this.directory = directory;
    this.command = List.copyOf(command);
  }

  /** The folder of a client's sources. */
  static Path sources(String client) {
    return Build.directory().resolveSibling("src/test/clients").resolve(client);
  }

  /**
   * Runs it to its end and fails the test, with all that it said, if that is not a good one.
   *
   * @param arguments appended to the command
   * @return all that it said
   */
  String run(List<String> arguments) {
    List<String> words = words(arguments);
    try {
      Path output = Files.createTempFile(Build.directory(), "client", ".log");
      int status = waitFor(launch(words, output));
      String said = Files.readString(output);
      assertThat(status).as("%s%n%s", words, said).isZero();
      Files.delete(output);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it and leaves it running; ending it is the caller's affair. */
  Process start(List<String> arguments, Path output) {
    try {
      return launch(words(arguments), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> words(List<String> arguments) {
    List<String> words = new ArrayList<>(command);
    words.addAll(arguments);
    return words;
  }

  private Process launch(List<String> words, Path output) throws IOException {
    return new ProcessBuilder(words)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static int waitFor(Process process) {
    try {
      boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as("it ends within %d seconds", LIMIT_SECONDS).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a client ran", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
