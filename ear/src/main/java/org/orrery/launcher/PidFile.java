package org.orrery.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a process, so that the next start finds it if this one had no time to end it.
 *
 * <p>Numbers of processes are used again: a process counts as ours only if its command line still
 * contains the given mark.
 */
final class PidFile {

  private static final int STOP_TIMEOUT_SECONDS = 30;

  private final Path path;
  private final String mark;

  PidFile(Path path, String mark) {
    this.path = path;
    this.mark = mark;
  }

  void write(ProcessHandle process) {
    try {
      Files.writeString(path, process.pid() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, if it is alive and ours. */
  Optional<ProcessHandle> running() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      String number = Files.readString(path).lines().findFirst().orElse("").strip();
      return ProcessHandle.of(Long.parseLong(number))
          .filter(ProcessHandle::isAlive)
          .filter(p -> p.info().commandLine().orElse("").contains(mark));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      return Optional.empty(); // Cut off while it was written: that start never got further.
    }
  }

  /** Ends a process and waits for its end: politely first, then by force. */
  static void end(ProcessHandle process) {
    process.destroy();
    if (!ended(process.onExit())) {
      process.destroyForcibly();
      ended(process.onExit());
    }
  }

  private static boolean ended(CompletableFuture<ProcessHandle> exit) {
    try {
      exit.get(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
