package org.orrery.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL of our own, on the loopback address, with its data in one directory.
 *
 * <p>It survives the launcher and takes no signal from the terminal: {@link #stop} ends it, and the
 * next {@link #start} on the same directory ends one that was left behind.
 */
public final class EmbeddedDatabase {

  /** What a crash of the machine may cost. */
  public enum Durability {
    /** Nothing that was committed. */
    SAFE,
    /** Everything: for tests that throw the data away. A crash of the server costs nothing. */
    FAST
  }

  private static final String ADDRESS = "127.0.0.1";
  private static final String SUPERUSER = "postgres";
  private static final Duration INIT_TIMEOUT = Duration.ofMinutes(2);

  /** Recovery after a crash reads what was written since the last checkpoint, and may take long. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(10);

  private static final Duration STOP_TIMEOUT = Duration.ofMinutes(1);

  private static final int START_TRIES_MAX = 10;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final Path programs;
  private final Path data;
  private final int port;
  private final Durability durability;
  private final OrdinaryUser user;

  /**
   * Starts nothing.
   *
   * @param binaries from {@link PostgresBinaries#unpacked}, or another PostgreSQL, 15 or newer
   * @param data made at the first start; its parent holds the password files
   */
  public EmbeddedDatabase(Path binaries, Path data, int port, Durability durability) {
    this.programs = binaries.resolve("bin");
    this.data = data.toAbsolutePath();
    this.port = port;
    this.durability = durability;
    this.user = OrdinaryUser.forDatabase(data, programs.resolve("postgres"));
  }

  /**
   * Starts it, making the database and its roles if they are not there, and waits until it answers.
   *
   * @throws CannotStartException if it does not come up
   */
  public void start() {
    stop();
    try {
      if (!Files.exists(data)) {
        initialize();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    startProcess();
    roles().prepare();
  }

  /** Tries again, because the parts of one that was killed may take a moment to notice. */
  private void startProcess() {
    List<String> command = control("start", START_TIMEOUT);
    command.addAll(List.of("-l", log().toString(), "-o", options()));
    Command.Outcome outcome = run(command, START_TIMEOUT);
    for (int i = 1; i < START_TRIES_MAX && !outcome.succeeded(); i++) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      outcome = run(command, START_TIMEOUT);
    }
    if (!outcome.succeeded()) {
      throw new CannotStartException(
          "The embedded PostgreSQL did not start: " + outcome.lastLine(),
          "Its log is " + log() + ".");
    }
  }

  /** Ends it in good order, cutting off whoever is connected; nothing if it does not run. */
  public void stop() {
    for (String mode : List.of("fast", "immediate")) {
      if (isRunning()) {
        List<String> command = control("stop", STOP_TIMEOUT);
        command.addAll(List.of("-m", mode));
        run(command, STOP_TIMEOUT);
      }
    }
  }

  /** Ends it as a loss of power would, for tests. */
  public void kill() {
    process(data)
        .ifPresent(
            postmaster -> {
              List<ProcessHandle> parts = new ArrayList<>(List.of(postmaster));
              postmaster.descendants().forEach(parts::add);
              // The main one first: when another dies, it would begin anew.
              parts.forEach(ProcessHandle::destroyForcibly);
              parts.forEach(part -> part.onExit().join());
            });
  }

  public boolean isRunning() {
    return runsOn(data);
  }

  /** True if a PostgreSQL runs on the directory, perhaps one that an earlier launcher left. */
  static boolean runsOn(Path data) {
    return process(data).isPresent();
  }

  /** The main process, by the file that PostgreSQL keeps; a number used again does not count. */
  private static Optional<ProcessHandle> process(Path data) {
    return new PidFile(data.resolve("postmaster.pid"), data.toString()).running();
  }

  /** The role that owns the database {@code orrery} and that the server uses. */
  public DatabaseAccess owner() {
    return new DatabaseAccess(url("orrery"), DatabaseRoles.OWNER, roles().ownerPassword());
  }

  /** The role that reads the reporting views and nothing else. */
  public DatabaseAccess reporter() {
    return new DatabaseAccess(url("orrery"), DatabaseRoles.REPORTER, roles().reporterPassword());
  }

  /** Lets the reporting role read the reporting views; to be called when the views are there. */
  public void grantReporting() {
    roles().grantReporting();
  }

  private DatabaseRoles roles() {
    return new DatabaseRoles(
        database -> new DatabaseAccess(url(database), SUPERUSER, superuserPassword().read()),
        data.resolveSibling("database.password"),
        data.resolveSibling("report.pgpass"),
        port);
  }

  private SecretFile superuserPassword() {
    return new SecretFile(data.resolveSibling("postgres.password"));
  }

  private String url(String database) {
    return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + database;
  }

  /** The data appear whole or not at all, so that a start cut short is simply done again. */
  private void initialize() throws IOException {
    Path fresh = data.resolveSibling(data.getFileName() + ".new");
    DirectoryTree.delete(fresh);
    Files.createDirectories(fresh);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
    user.handOver(fresh);
    SecretFile passwordForInit = new SecretFile(data.resolveSibling("postgres.password.init"));
    passwordForInit.write(superuserPassword().readOrGenerate());
    user.handOver(passwordForInit.path());
    try {
      Command.Outcome outcome = run(initCommand(fresh, passwordForInit.path()), INIT_TIMEOUT);
      if (!outcome.succeeded()) {
        throw new CannotStartException(
            "The database could not be made: " + outcome.lastLine() + ".",
            "Its directory would have been " + data + ".");
      }
    } finally {
      Files.delete(passwordForInit.path());
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initCommand(Path fresh, Path password) {
    PostgresRelease release = PostgresRelease.of(programs.resolve("postgres"));
    List<String> command =
        new ArrayList<>(
            List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8"));
    command.addAll(release.localeOptions());
    command.addAll(release.syncOptions(durability == Durability.SAFE));
    return command;
  }

  private String options() {
    String safety =
        switch (durability) {
          case SAFE -> " -c fsync=on -c synchronous_commit=on -c full_page_writes=on";
          case FAST -> " -c fsync=off -c synchronous_commit=off";
        };
    return "-p %d -c listen_addresses=%s -c unix_socket_directories= -c timezone=UTC"
            .formatted(port, ADDRESS)
        + " -c log_timezone=UTC -c max_connections=100"
        + safety;
  }

  /** Where PostgreSQL writes what it has to say. */
  public Path log() {
    return data.resolve("postgresql.log");
  }

  private List<String> control(String action, Duration timeout) {
    return new ArrayList<>(
        List.of(
            programs.resolve("pg_ctl").toString(),
            action,
            "--silent",
            "--wait",
            "--timeout=" + timeout.toSeconds(),
            "--pgdata=" + data));
  }

  private Command.Outcome run(List<String> command, Duration timeout) {
    return Command.run(user.command(command), timeout.plusSeconds(10));
  }
}
