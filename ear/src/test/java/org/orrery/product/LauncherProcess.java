package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.orrery.launcher.Launcher;

/** The run command in a JVM of its own, as Maven would run it, on free ports. */
final class LauncherProcess {

  private static final int UP_SECONDS_MAX = 240;
  private static final int STOP_SECONDS_MAX = 60;
  private static final int POLL_MILLISECONDS = 100;

  private final Path directory;
  private final Path output;
  private final Map<String, String> variables = new TreeMap<>();
  private Process process;

  /** Starts nothing; the data directory is {@code data} below the given one. */
  LauncherProcess(Path directory) throws IOException {
    this.directory = directory;
    this.output = directory.resolve("output.txt");
    Files.createDirectories(directory);
    variables.put("ORRERY_DATA_DIR", "data");
    variables.put("ORRERY_HTTP_PORT", String.valueOf(FreePorts.take()));
    variables.put("ORRERY_HTTPS_PORT", String.valueOf(FreePorts.take()));
    variables.put("ORRERY_MANAGEMENT_PORT", String.valueOf(FreePorts.take()));
    variables.put("ORRERY_DB_PORT", String.valueOf(FreePorts.take()));
  }

  LauncherProcess with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  String variable(String name) {
    return variables.get(name);
  }

  /** Starts it; what an earlier start printed goes. */
  LauncherProcess start() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Launcher.class.getName(),
                directory.toString(),
                Build.server().toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ORRERY_"));
    builder.environment().putAll(variables);
    process = builder.start();
    return this;
  }

  /** Returns when all is up; fails if it ends before that. */
  LauncherProcess awaitUp() throws InterruptedException {
    for (int i = 0; i < UP_SECONDS_MAX * 1_000 / POLL_MILLISECONDS; i++) {
      if (output().contains("Ctrl-C stops it")) {
        return this;
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(POLL_MILLISECONDS);
    }
    throw new AssertionError("it did not come up:\n" + output());
  }

  /** Waits for its end and returns the exit code. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end:\n" + output());
    }
    return process.exitValue();
  }

  /** Asks it to end, by SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** Ends it by SIGKILL, and nothing that it started. */
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /** Everything it has printed since the last start. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines from the one that starts with the first text to the one that equals the last. */
  String printed(String first, String last) {
    String text = output();
    int start = text.indexOf("\n" + first) + 1;
    return text.substring(start, text.indexOf("\n" + last + "\n", start) + last.length() + 2);
  }

  /** Runs a line as a person would paste it into a shell, where the launcher was started. */
  String paste(String line) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", line)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return said;
  }

  /** How many processes run that belong to the data directory. */
  long processes() {
    String mark = directory.resolve("data").toString();
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").contains(mark))
        .count();
  }

  /** Ends it if it still runs. */
  void stop() throws InterruptedException {
    if (process != null && process.isAlive()) {
      terminate();
      awaitEnd();
    }
  }
}
