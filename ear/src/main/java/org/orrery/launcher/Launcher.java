package org.orrery.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The run command: a database and a server in the foreground, until Ctrl-C.
 *
 * <p>It lives in the JVM that the terminal's signals reach, and that JVM does not end before the
 * shutdown hook has: no prompt returns while anything still runs.
 */
public final class Launcher {

  private static final int JAVA_MIN = 17;
  private static final long WATCH_PAUSE_SECONDS = 1;
  private static final int FAILURE = 1;

  private final Settings settings;
  private final Path home;
  private final Progress progress;

  private Launcher(Settings settings, Path home, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.progress = progress;
  }

  /**
   * Runs until it is stopped; ends the JVM with exit code 1 if it cannot start.
   *
   * @param arguments the directory of the project, then the delivered server
   */
  public static void main(String... arguments) {
    Progress progress = new Progress(System.out);
    try {
      Path project = Path.of(arguments[0]).toAbsolutePath();
      Settings settings = Settings.read(System.getenv(), project);
      Path home = Path.of(arguments[1]).toAbsolutePath();
      new Launcher(settings, home, progress).run();
    } catch (CannotStartException e) {
      progress.say("ERROR " + e.getMessage());
      System.exit(FAILURE);
    }
  }

  private void run() {
    requireJava();
    progress.print("Settings:");
    settings.shown().forEach(line -> progress.print("  " + line));
    DataDirectory data = DataDirectory.open(settings.dataDirectory());
    endLeftovers(data);
    checkSurroundings();
    String password =
        AdminPassword.settle(
            data.adminPassword(), settings.variables().get("ORRERY_ADMIN_PASSWORD"), progress);
    Installation installation = new Installation(settings, home, data, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(installation::stop, "stop"));
    start(installation, password);
    progress.print(welcome(installation, data, password));
    watch(installation);
  }

  private static void requireJava() {
    if (Runtime.version().feature() < JAVA_MIN) {
      throw new CannotStartException(
          "Orrery needs a JDK " + JAVA_MIN + " or newer, and this is " + Runtime.version() + ".",
          "Install one or point JAVA_HOME at it.");
    }
  }

  private void endLeftovers(DataDirectory data) {
    if (ServerProcess.endLeftover(data.server())) {
      progress.say("Stopped a server that an earlier run had left behind.");
    }
    if (EmbeddedDatabase.runsOn(data.database())) {
      Installation.database(settings, data).stop();
      progress.say("Stopped a PostgreSQL that an earlier run had left behind.");
    }
  }

  /** Everything that can be known to fail, before anything is started. */
  private void checkSurroundings() {
    ServerPorts ports = settings.ports();
    PortCheck.requireFree(settings.bindAddress(), ports.http(), "HTTP", "ORRERY_HTTP_PORT");
    PortCheck.requireFree(settings.bindAddress(), ports.https(), "HTTPS", "ORRERY_HTTPS_PORT");
    PortCheck.requireFree("127.0.0.1", ports.management(), "management", "ORRERY_MANAGEMENT_PORT");
    DatabaseAccess external = settings.externalDatabase();
    if (external != null) {
      external.check();
    } else {
      PortCheck.requireFree("127.0.0.1", settings.databasePort(), "database", "ORRERY_DB_PORT");
      Platform.current();
    }
  }

  /** A failure while stopping is the stop's doing, and the terminal has seen enough of it. */
  private static void start(Installation installation, String password) {
    try {
      installation.start(password);
    } catch (RuntimeException e) {
      if (installation.isStopping()) {
        waitForTheEnd();
      }
      throw e;
    }
  }

  private String welcome(Installation installation, DataDirectory data, String password) {
    Welcome welcome =
        new Welcome(
            installation.address(),
            installation.secureAddress(),
            data.adminPassword().path(),
            !password.matches(".*[&<].*"),
            "true".equals(settings.variables().get("ORRERY_TEST_CLOCK")));
    String reporting =
        settings.externalDatabase() == null
            ? Welcome.reporting(data.reportPassword().path(), settings.databasePort())
            : "";
    return welcome.text(reporting);
  }

  /** Returns never: Ctrl-C ends the JVM, and so does the end of what it watches. */
  private void watch(Installation installation) {
    while (!installation.isStopping()) {
      String ended = installation.ended();
      if (ended != null && !installation.isStopping()) {
        throw new CannotStartException(
            ended + " ended by itself.",
            "Nothing that was committed is lost; run the command again. Logs: "
                + settings.dataDirectory());
      }
      pause();
    }
    waitForTheEnd();
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(WATCH_PAUSE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The shutdown hook is at work in another thread and takes the JVM with it. */
  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
