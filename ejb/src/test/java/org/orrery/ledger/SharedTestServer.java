package org.orrery.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for many short-lived test processes, each of which gets a copy of a migrated
 * database. A process that is killed leaves nothing behind but its copy.
 */
public final class SharedTestServer {

  private static final String TEMPLATE = "postgres";

  private SharedTestServer() {}

  /**
   * Starts the server; it lives as long as this Java machine.
   *
   * @param arguments the port
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Class.forName(
        "org.apache.commons.io.FileUtils"); // The server's end needs it, too late to load.
    int port = Integer.parseInt(arguments[0]);
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "200")
            .start();
    TestDatabase.migrated(server.getPostgresDatabase());
  }

  static DataSource databaseOn(int port) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + System.nanoTime();
    try (Connection connection = source(port, "template1").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + TEMPLATE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    PGSimpleDataSource source = source(port, name);
    source.setCurrentSchema("orrery");
    return source;
  }

  private static PGSimpleDataSource source(int port, String database) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser("postgres");
    return source;
  }
}
