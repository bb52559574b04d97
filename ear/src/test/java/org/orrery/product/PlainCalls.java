package org.orrery.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.orrery.launcher.DatabaseAccess;

/**
 * The statements of noted calls, with their values, over plain JDBC: prepared once for each
 * connection, with the same transactions, on a copy of the database as it was before the calls.
 */
final class PlainCalls {

  private final DatabaseAccess access;
  private final List<List<List<NotedStatement>>> shares;

  /**
   * Divides calls among connections by account, so that those about one stay in their order.
   *
   * @param accounts that the calls were about, by turns
   */
  PlainCalls(
      DatabaseAccess access, List<List<NotedStatement>> calls, int accounts, int connections) {
    this.access = access;
    this.shares = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      shares.add(new ArrayList<>());
    }
    for (int i = 0; i < calls.size(); i++) {
      shares.get(i % accounts % connections).add(calls.get(i));
    }
  }

  /** How many calls a second that makes. */
  double perSecond() throws SQLException {
    ExecutorService threads = Executors.newFixedThreadPool(shares.size());
    List<Connection> connections = new ArrayList<>();
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (List<List<NotedStatement>> share : shares) {
        Connection connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        connections.add(connection);
        work.add(() -> new Session(connection).run(share));
      }
      long beganAt = System.nanoTime();
      int calls = 0;
      for (Future<Integer> done : threads.invokeAll(work)) {
        calls += done.get();
      }
      return calls / ((System.nanoTime() - beganAt) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a noted call cannot be made again", e.getCause());
    } finally {
      threads.shutdownNow();
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  /** One connection and its statements. */
  private static final class Session {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
      this.connection = connection;
    }

    int run(List<List<NotedStatement>> calls) throws SQLException {
      for (List<NotedStatement> call : calls) {
        for (NotedStatement statement : call) {
          run(statement);
        }
      }
      return calls.size();
    }

    private void run(NotedStatement noted) throws SQLException {
      if (noted.begins()) {
        connection.setAutoCommit(false);
      } else if (noted.commits()) {
        if (!connection.getAutoCommit()) { // It may be one of the server's own.
          connection.commit();
          connection.setAutoCommit(true);
        }
      } else {
        String sql = noted.jdbc();
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
          statement = connection.prepareStatement(sql);
          prepared.put(sql, statement);
        }
        for (int i = 0; i < noted.values().size(); i++) {
          statement.setObject(i + 1, noted.values().get(i), Types.OTHER);
        }
        if (statement.execute()) {
          read(statement);
        }
      }
    }

    private static void read(PreparedStatement statement) throws SQLException {
      try (ResultSet rows = statement.getResultSet()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getString(column);
          }
        }
      }
    }
  }
}
