package org.orrery.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import org.postgresql.PGConnection;

/**
 * The roles of the embedded PostgreSQL and the database they meet in.
 *
 * <p>The files with the passwords are the truth: at each start the roles are given what the files
 * say, so a password is changed by changing or deleting its file.
 */
final class DatabaseRoles {

  static final String OWNER = "orrery";
  static final String REPORTER = "orrery_report";
  private static final String DATABASE = "orrery";

  private final Function<String, DatabaseAccess> superuser;
  private final SecretFile ownerPassword;
  private final SecretFile reporterPassword;
  private final int port;

  /**
   * Connects to nothing yet.
   *
   * @param superuser the access of the superuser to the database of the given name
   */
  DatabaseRoles(
      Function<String, DatabaseAccess> superuser, Path ownerPassword, Path pgpass, int port) {
    this.superuser = superuser;
    this.ownerPassword = new SecretFile(ownerPassword);
    this.reporterPassword = new SecretFile(pgpass);
    this.port = port;
  }

  String ownerPassword() {
    return ownerPassword.readOrGenerate();
  }

  /** The last field of the .pgpass line. */
  String reporterPassword() {
    if (!reporterPassword.exists()) {
      return SecretFile.generate();
    }
    String line = reporterPassword.read();
    return line.substring(line.lastIndexOf(':') + 1);
  }

  /** Makes what is missing: roles, database, and the limits of what others may do there. */
  void prepare() {
    String password = reporterPassword();
    reporterPassword.write(
        String.join(":", "127.0.0.1", String.valueOf(port), DATABASE, REPORTER, password));
    try (Connection connection = superuser.apply("postgres").dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      login(connection, OWNER, ownerPassword());
      login(connection, REPORTER, password);
      if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + OWNER);
      }
      statement.execute("revoke all on database orrery, postgres, template1 from public");
      statement.execute("grant connect on database orrery to orrery_report");
      statement.execute("alter role orrery_report set default_transaction_read_only = on");
    } catch (SQLException e) {
      throw new CannotStartException(
          "The embedded PostgreSQL refused to make its roles: " + e.getMessage() + ".",
          "The password of its superuser is kept in postgres.password beside the database.",
          e);
    }
    execute("revoke all on schema public from public");
  }

  /**
   * Lets the reporting role read every view of schema {@code report}, those of later versions too.
   */
  void grantReporting() {
    execute(
        """
        do $$ begin
          if exists (select 1 from pg_namespace where nspname = 'report') then
            grant usage on schema report to orrery_report;
            grant select on all tables in schema report to orrery_report;
            alter default privileges for role orrery in schema report
              grant select on tables to orrery_report;
          end if;
        end $$""");
  }

  private void execute(String sql) {
    try (Connection connection = superuser.apply(DATABASE).dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void login(Connection connection, String role, String password)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
        statement.execute("create role " + role);
      }
      String literal = connection.unwrap(PGConnection.class).escapeLiteral(password);
      statement.execute("alter role " + role + " login password '" + literal + "'");
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
