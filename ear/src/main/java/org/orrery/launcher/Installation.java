package org.orrery.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database and a server that run together: started one after the other, stopped in reverse.
 *
 * <p>{@link #stop} may come from another thread at any moment of the start; what is being started
 * then comes up, is stopped, and nothing more is started.
 */
final class Installation {

  private static final Duration READY_LIMIT = Duration.ofMinutes(5);

  private final Settings settings;
  private final Path home;
  private final DataDirectory data;
  private final Progress progress;

  private boolean stopping;
  private @Nullable EmbeddedDatabase database;
  private @Nullable ServerProcess server;

  /**
   * Starts nothing.
   *
   * @param home the delivered server
   */
  Installation(Settings settings, Path home, DataDirectory data, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.data = data;
    this.progress = progress;
  }

  /** Returns when the server is ready. */
  void start(String adminPassword) {
    Map<String, String> variables = new HashMap<>(settings.variables());
    variables.put("ORRERY_ADMIN_PASSWORD", adminPassword);
    variables.computeIfAbsent("ORRERY_SECRET_KEY_FILE", name -> secretKeyFile());
    if (!TlsVariables.areIn(variables)) {
      Path own = data.certificate().madeFor(settings.bindAddress());
      variables.put(TlsVariables.KEY_STORE, own.toString());
      variables.put("ORRERY_TLS_PASSWORD", SelfSignedCertificate.PASSWORD);
    }
    DatabaseAccess access = startDatabase();
    variables.put("ORRERY_DB_URL", access.url());
    variables.put("ORRERY_DB_USER", access.user());
    variables.put("ORRERY_DB_PASSWORD", access.password());
    ServerProcess started = startServer(variables);
    new Readiness(address()).await(started, READY_LIMIT);
    grantReporting();
    progress.say("The server is ready.");
  }

  /** The installation's own, made at its first start. */
  private String secretKeyFile() {
    SecretFile file = data.secretKeys();
    if (!file.exists()) {
      file.write(SecretFile.generateKey());
    }
    return file.path().toString();
  }

  private synchronized DatabaseAccess startDatabase() {
    requireNotStopping();
    DatabaseAccess external = settings.externalDatabase();
    if (external != null) {
      progress.say("Using the database " + external.shownUrl());
      return external;
    }
    progress.say("Starting PostgreSQL on 127.0.0.1:" + settings.databasePort() + " ...");
    EmbeddedDatabase embedded = database(settings, data);
    database = embedded;
    embedded.start();
    progress.say("PostgreSQL is ready; its data are in " + data.database());
    return embedded.owner();
  }

  static EmbeddedDatabase database(Settings settings, DataDirectory data) {
    return new EmbeddedDatabase(
        PostgresBinaries.unpacked(data.postgresql()),
        data.database(),
        settings.databasePort(),
        EmbeddedDatabase.Durability.SAFE);
  }

  private synchronized ServerProcess startServer(Map<String, String> variables) {
    requireNotStopping();
    progress.say("Starting the server on " + address() + " (log: " + serverLog() + ") ...");
    ServerProcess started = ServerProcess.start(home, data.server(), variables, List.of());
    server = started;
    return started;
  }

  private Path serverLog() {
    return data.server().resolve("log/server.log");
  }

  private synchronized void grantReporting() {
    requireNotStopping();
    if (database != null) {
      database.grantReporting();
    }
  }

  private void requireNotStopping() {
    if (stopping) {
      throw new CannotStartException("Stopped before it was up.", "Nothing is left running.");
    }
  }

  /** Where the server answers. */
  URI address() {
    return ServerAddress.of(settings.bindAddress(), settings.ports().http());
  }

  /** Where it answers by TLS. */
  URI secureAddress() {
    return ServerAddress.secure(settings.bindAddress(), settings.ports().https());
  }

  /** What has ended by itself, or null while all that should run does. */
  @Nullable String ended() {
    if (server != null && !server.isAlive()) {
      return "The server";
    }
    return database != null && !database.isRunning() ? "PostgreSQL" : null;
  }

  /** Stops what runs, the server first, and says so. */
  synchronized void stop() {
    stopping = true;
    if (server != null && server.isAlive()) {
      progress.say("Stopping the server ...");
      server.stop();
      progress.say("The server is stopped.");
    }
    if (database != null && database.isRunning()) {
      progress.say("Stopping PostgreSQL ...");
      database.stop();
      progress.say("PostgreSQL is stopped.");
    }
  }

  synchronized boolean isStopping() {
    return stopping;
  }
}
