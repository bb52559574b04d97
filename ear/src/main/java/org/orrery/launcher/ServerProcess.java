package org.orrery.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One running server, in a JVM of its own that is a direct child: no shell stands between.
 *
 * <p>The delivered server stays as it was built. What a server writes goes to its base directory,
 * whose configuration and application are copied anew at each start.
 */
public final class ServerProcess {

  private static final String LOG = "log/server.log";

  private final Path base;
  private final long logStartBytes;
  private final Process process;

  private ServerProcess(Path base, long logStartBytes, Process process) {
    this.base = base;
    this.logStartBytes = logStartBytes;
    this.process = process;
  }

  /**
   * Starts and does not wait.
   *
   * @param home the delivered server
   * @param base made if need be; a server that still runs there is ended first
   * @param variables the only {@code ORRERY_*} variables that the server will see
   * @param jvmOptions added to the usual ones
   */
  public static ServerProcess start(
      Path home, Path base, Map<String, String> variables, List<String> jvmOptions) {
    endLeftover(base);
    try {
      prepare(home, base);
      ProcessBuilder builder = new ProcessBuilder(command(home, base, variables, jvmOptions));
      builder.environment().keySet().removeIf(name -> name.startsWith("ORRERY_"));
      builder.environment().putAll(variables);
      builder.redirectErrorStream(true);
      builder.redirectInput(Path.of("/dev/null").toFile());
      builder.redirectOutput(base.resolve("log/console.log").toFile());
      long logStartBytes = ServerLog.length(base.resolve(LOG));
      Process process = builder.start();
      pidFile(base).write(process.toHandle());
      return new ServerProcess(base, logStartBytes, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends a server that an earlier launcher left on this base directory. */
  public static boolean endLeftover(Path base) {
    PidFile file = pidFile(base);
    boolean running = file.running().isPresent();
    file.running().ifPresent(PidFile::end);
    file.delete();
    return running;
  }

  private static void prepare(Path home, Path base) throws IOException {
    Path original = home.resolve("standalone");
    for (String part : List.of("configuration", "deployments")) {
      DirectoryTree.delete(base.resolve(part));
      DirectoryTree.copy(original.resolve(part), base.resolve(part));
    }
    Files.createDirectories(base.resolve("log"));
  }

  private static List<String> command(
      Path home, Path base, Map<String, String> variables, List<String> jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(mark(base));
    command.addAll(ServerJvm.options(variables.getOrDefault("ORRERY_NODE_NAME", "orrery")));
    if (TlsVariables.areIn(variables)) {
      command.add("-Dorrery.tls=true"); // Without a certificate nobody listens.
    }
    command.addAll(jvmOptions);
    command.add("-Dorg.jboss.boot.log.file=" + base.resolve(LOG));
    command.add("-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
    command.add("-jar");
    command.add(home.resolve("jboss-modules.jar").toString());
    command.add("-mp");
    command.add(home.resolve("modules").toString());
    command.add("org.jboss.as.standalone");
    command.add("-Djboss.home.dir=" + home);
    command.add("-Djboss.server.base.dir=" + base);
    return command;
  }

  private static PidFile pidFile(Path base) {
    return new PidFile(base.resolveSibling(base.getFileName() + ".pid"), mark(base));
  }

  /** The first argument, so that it is among what the operating system shows of a long command. */
  private static String mark(Path base) {
    return "-Dorrery.server=" + base;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The number under which the operating system knows it. */
  public long pid() {
    return process.pid();
  }

  /** Ends it in good order and waits. */
  public void stop() {
    PidFile.end(process.toHandle());
    pidFile(base).delete();
  }

  /** Ends it as {@code kill -9} does, and waits. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** All that the server has to say. */
  public Path log() {
    return base.resolve(LOG);
  }

  /** True when the server came up and the application in it did not. */
  boolean applicationFailed() {
    return Files.exists(base.resolve("deployments/orrery.ear.failed"));
  }

  /** The cause of the first error in the log, or an empty text: why it did not start. */
  String firstError() {
    try {
      return ServerLog.firstError(ServerLog.since(log(), logStartBytes));
    } catch (IOException e) {
      return ""; // It ended before it wrote anything.
    }
  }
}
