package org.orrery.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.orrery.launcher.DatabaseAccess;
import org.orrery.launcher.DirectoryTree;
import org.orrery.launcher.EmbeddedDatabase;

/** The PostgreSQL that is measured, its databases, and what its superuser does with them. */
final class BenchDatabase implements AutoCloseable {

  /** The same for everything that is measured; commits reach the disk. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "shared_buffers", "2GB",
          "max_wal_size", "24GB",
          "checkpoint_timeout", "1h",
          "wal_compression", "off",
          "work_mem", "64MB",
          "maintenance_work_mem", "1GB",
          "synchronous_commit", "on",
          "log_parameter_max_length", "0");

  private final Path directory;
  private final EmbeddedDatabase database;
  private boolean keeps;

  private BenchDatabase(Path directory) {
    this.directory = directory;
    this.database =
        new EmbeddedDatabase(
            TestPostgres.home(),
            directory.resolve("database"),
            FreePorts.take(),
            EmbeddedDatabase.Durability.SAFE);
  }

  /** Made anew, with an empty database {@code orrery}. */
  static BenchDatabase start(Path directory) throws IOException, SQLException {
    BenchDatabase bench = new BenchDatabase(directory);
    bench.database.stop();
    DirectoryTree.delete(directory);
    Files.createDirectories(directory);
    bench.database.start();
    for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
      bench.run(
          "postgres", "alter system set " + setting.getKey() + " = '" + setting.getValue() + "'");
    }
    bench.database.start(); // Again, with its settings.
    return bench;
  }

  /** As it was kept. */
  static BenchDatabase again(Path directory) {
    BenchDatabase bench = new BenchDatabase(directory).keeps();
    bench.database.start();
    return bench;
  }

  /** Its files stay when it is closed. */
  BenchDatabase keeps() {
    keeps = true;
    return this;
  }

  /** Lets connections that are opened from now on be told to explain what they do. */
  BenchDatabase explains() throws SQLException {
    run("postgres", "alter system set session_preload_libraries = 'auto_explain'");
    run("postgres", "select pg_reload_conf()");
    for (String setting :
        List.of("log_analyze = on", "log_timing = off", "log_buffers = on", "log_format = json")) {
      run("postgres", "load 'auto_explain'", "alter system set auto_explain." + setting);
    }
    explain(false);
    return this;
  }

  /** Lets the server write the plan of every statement, and what came of it, in its log. */
  void explain(boolean every) throws SQLException {
    run(
        "postgres",
        "load 'auto_explain'",
        "alter system set auto_explain.log_min_duration = " + (every ? 0 : -1));
    run("postgres", "select pg_reload_conf()");
  }

  /** How the server reaches a database. */
  DatabaseAccess access(String name) {
    DatabaseAccess owner = database.owner();
    return new DatabaseAccess(url(name), owner.user(), owner.password());
  }

  /** Copies a database, file by file, and writes everything to the disk. */
  void copy(String from, String to) throws SQLException {
    drop(to);
    run("postgres", "create database " + to + " template " + from + " strategy file_copy");
    run("postgres", "alter database " + to + " owner to " + database.owner().user());
    run("postgres", "checkpoint");
  }

  void drop(String name) throws SQLException {
    run("postgres", "drop database if exists " + name + " with (force)");
  }

  /** Runs statements, each for itself, over one connection. */
  void run(String name, String... statements) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Loads what a file of statements makes. Foreign keys hold and are not checked row by row, which
   * only a superuser can ask for.
   */
  void load(String name, String file, Map<String, Object> parameters)
      throws IOException, SQLException {
    run(name, "set session_replication_role = replica; " + script(file, parameters));
  }

  /** The first row of a query, as text. */
  List<String> row(String name, String sql) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      List<String> row = new ArrayList<>();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        row.add(String.valueOf(rows.getString(column)));
      }
      return row;
    }
  }

  /** A file of statements with its parameters filled in. */
  static String script(String file, Map<String, Object> parameters) throws IOException {
    try (var text = BenchDatabase.class.getResourceAsStream("/bench/" + file)) {
      String sql = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
        sql = sql.replace(":" + parameter.getKey(), parameter.getValue().toString());
      }
      return sql;
    }
  }

  /** How many statements the server has noted in its log. */
  long loggedStatements() throws IOException {
    try (var lines = Files.lines(database.log(), StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
          .count();
    }
  }

  /** Lets the server note every statement with its values in its log, or no more of them. */
  void noteStatements(boolean noted) throws SQLException {
    run("postgres", "alter system set log_statement = '" + (noted ? "all" : "none") + "'");
    run("postgres", "alter system set log_parameter_max_length = " + (noted ? -1 : 0));
    run("postgres", "select pg_reload_conf()");
  }

  /** The process that starts all others of the server. */
  long pid() throws IOException {
    return Long.parseLong(
        Files.readAllLines(directory.resolve("database/postmaster.pid")).get(0).strip());
  }

  /** What the server has written in its log since it was so long. */
  String logFrom(long bytes) throws IOException {
    try (InputStream log = Files.newInputStream(database.log())) {
      log.skipNBytes(bytes);
      return new String(log.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Where the server's log is. */
  Path log() {
    return database.log();
  }

  private Connection connect(String name) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", "postgres");
    login.setProperty("password", superuserPassword());
    login.setProperty("currentSchema", "orrery");
    login.setProperty("preferQueryMode", "simple");
    login.setProperty("options", "-c log_statement=none"); // Only the product's are counted.
    return DriverManager.getConnection(url(name), login);
  }

  private String superuserPassword() {
    try {
      return Files.readString(directory.resolve("postgres.password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String url(String name) {
    return database.owner().url().replaceFirst("/orrery$", "/" + name);
  }

  @Override
  public void close() throws IOException {
    database.stop();
    if (!keeps) {
      DirectoryTree.delete(directory.resolve("database"));
    }
  }
}
