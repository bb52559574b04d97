package org.orrery.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the product's schema, one for the whole test run.
 *
 * <p>The tables are only added to, so tests do not clean up: each makes sellers and accounts of its
 * own. Every thread has one connection, which commits each statement outside of {@link
 * #inTransaction}.
 */
public final class TestDatabase {

  private static final DataSource SERVER = start();
  private static final ThreadLocal<Connection> CONNECTIONS =
      ThreadLocal.withInitial(TestDatabase::connect);

  private TestDatabase() {}

  /** What container beans get injected. */
  public static DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            TestDatabase.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> unclosable(CONNECTIONS.get()));
  }

  /** Runs as the container does a call: one transaction, rolled back by any exception. */
  public static <T> T inTransaction(Supplier<T> call) {
    Connection connection = CONNECTIONS.get();
    try {
      connection.setAutoCommit(false);
      try {
        T result = call.get();
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for calls that return nothing. */
  public static void inTransaction(Runnable call) {
    inTransaction(
        () -> {
          call.run();
          return true;
        });
  }

  /** Runs in a transaction of which nothing stays but the answer. */
  public static <T> T undone(Supplier<T> call) {
    Connection connection = CONNECTIONS.get();
    try {
      connection.setAutoCommit(false);
      try {
        return call.get();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another connection, which the caller closes. */
  public static Connection connect() {
    try {
      return SERVER.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            TestDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** A server of this run's own, or a database of this run's own on the server that is named. */
  private static DataSource start() {
    String port = System.getProperty("orrery.test.database.port", "");
    return port.isEmpty() ? ownServer() : SharedTestServer.databaseOn(Integer.parseInt(port));
  }

  private static DataSource ownServer() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      return migrated(server.getPostgresDatabase());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The product's schema on an empty database. */
  static DataSource migrated(DataSource empty) {
    Flyway.configure()
        .dataSource(empty)
        .locations("classpath:db/migration")
        .schemas("orrery")
        .defaultSchema("orrery")
        .validateMigrationNaming(true)
        .load()
        .migrate();
    var source = (org.postgresql.ds.PGSimpleDataSource) empty;
    source.setCurrentSchema("orrery");
    return source;
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
