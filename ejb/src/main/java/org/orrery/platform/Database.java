package org.orrery.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.resource.ResourceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * Plain SQL in the transaction of the caller, for the tables that are only added to.
 *
 * <p>Parameters may be numbers, strings, booleans, byte arrays, {@code LocalDate}, {@link Instant},
 * {@link SqlArray} and null. A failure of the database is a bug or an outage, never a refusal: it
 * is thrown on as {@link IllegalStateException}, which rolls the transaction back.
 */
@ApplicationScoped
public class Database {

  /** In such states of a transaction a statement is part of it, or there is none. */
  private static final Set<Integer> GOES_ON =
      Set.of(Status.STATUS_NO_TRANSACTION, Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK);

  /** States of SQL: no connection, a server that starts or stops, too many connections. */
  private static final Pattern AWAY = Pattern.compile("08...|57P..|53300");

  /** States of SQL: a date or time beyond all, a character that is none or not in UTF-8. */
  private static final Set<String> NO_SUCH_VALUE = Set.of("22008", "22021", "22P05");

  @Resource(lookup = "java:jboss/datasources/OrreryDS")
  DataSource dataSource;

  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  /** Reads one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Turns the current row into a value; does not move the cursor. */
    T read(ResultSet row) throws SQLException;
  }

  /** All rows of a query. Bounding their number is the query's business. */
  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /**
   * All rows of a query of which none may be left out, because money depends on them.
   *
   * @param sql has no limit of its own
   * @throws IllegalStateException if there are more than {@code rowsMax}: an account that has them
   *     is a person's business
   */
  public <T> List<T> whole(
      int rowsMax, String sql, RowReader<T> reader, @Nullable Object... parameters) {
    List<T> found = query(sql + " limit " + (rowsMax + 1L), reader, parameters);
    if (found.size() > rowsMax) {
      throw new IllegalStateException("more than " + rowsMax + " rows: " + sql);
    }
    return found;
  }

  /** The row of a query that finds one or none. */
  public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    List<T> found = query(sql, reader, parameters);
    if (found.size() > 1) {
      throw new IllegalStateException("more than one row: " + sql);
    }
    return found.stream().findFirst();
  }

  /** The number that a query of one row and one column gives. */
  public long number(String sql, @Nullable Object... parameters) {
    return find(sql, row -> row.getLong(1), parameters).orElseThrow();
  }

  /** Takes {@code count} fresh numbers from a sequence, ascending. */
  public List<Long> next(String sequence, int count) {
    return query(
        "select nextval(?::regclass) from generate_series(1, ?)",
        row -> row.getLong(1),
        sequence,
        count);
  }

  /** Runs one statement and tells how many rows it touched. */
  public int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Adds many rows by one statement; nothing happens if there are none. */
  public void insert(BulkInsert rows) {
    if (!rows.isEmpty()) {
      update(rows.sql(), rows.columns());
    }
  }

  /** Runs one statement for each row of parameters, in one go. */
  public void batch(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /**
   * Of the caller's transaction, or one that commits each statement if the caller has none.
   *
   * <p>A transaction that took too long is rolled back by another thread while its own goes on. A
   * pool may give that one a connection which commits each statement, so that the second half of
   * what it does would stay without the first. Asked once the connection is there: what is rolled
   * back later takes the connection along.
   *
   * @throws IllegalStateException if the transaction has ended, or is ending
   * @throws DatabaseBusyException if there is none to be had
   */
  private Connection connection() throws SQLException {
    Connection connection = taken();
    if (!GOES_ON.contains(transactions.getTransactionStatus())) {
      connection.close();
      throw new IllegalStateException("the transaction has ended: it took too long");
    }
    return connection;
  }

  private Connection taken() throws SQLException {
    try {
      return dataSource.getConnection();
    } catch (SQLException e) {
      if (isAway(e)) {
        throw new DatabaseBusyException(e);
      }
      throw e;
    }
  }

  /**
   * What the pool itself says, when nobody gave one back in time, has no state but such a cause.
   */
  private static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    return state == null
        ? e.getCause() instanceof ResourceException
        : AWAY.matcher(state).matches();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof SqlArray array) {
        statement.setArray(i + 1, array.on(statement.getConnection()));
      } else {
        statement.setObject(
            i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
      }
    }
  }

  /** A value that no column can hold is whoever sent it's affair, by whichever door. */
  private static RuntimeException failed(String sql, SQLException cause) {
    if (NO_SUCH_VALUE.contains(String.valueOf(cause.getSQLState()))) {
      return new InvalidValueException("a date or a character of a text that cannot be kept");
    }
    return new IllegalStateException("failed: " + sql, cause);
  }
}
