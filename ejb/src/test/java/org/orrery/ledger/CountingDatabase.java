package org.orrery.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The test database, which counts what each query and each update touches: pages, and rows that any
 * step of its plan gives or throws away. Does not depend on the machine's speed. What changes rows
 * is to be done in a transaction, for it is done twice, and undone once.
 */
public final class CountingDatabase {

  private static final String EXPLAIN =
      "explain (analyze, buffers, timing off, summary off, format json) ";

  private final Map<String, Long> touched = new LinkedHashMap<>();
  private final DataSource database = TestDatabase.dataSource();

  /** What beans get injected. */
  public DataSource dataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) -> counting((Connection) invoke(database, method, arguments)));
  }

  /** Statement to what it touched since the last look, summed over its executions. */
  public Map<String, Long> take() {
    Map<String, Long> taken = new LinkedHashMap<>(touched);
    touched.clear();
    return taken;
  }

  private Connection counting(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object made = invoke(connection, method, arguments);
          if (method.getName().equals("prepareStatement") && hasPlan(arguments[0])) {
            String sql = arguments[0].toString();
            return counting(
                sql, (PreparedStatement) made, connection.prepareStatement(EXPLAIN + sql));
          }
          return made;
        });
  }

  private PreparedStatement counting(
      String sql, PreparedStatement statement, PreparedStatement explained) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set")) {
            invoke(explained, method, arguments);
          } else if (method.getName().matches("executeQuery|executeUpdate")) {
            touched.merge(sql, touched(explained), Long::sum);
          } else if (method.getName().equals("close")) {
            explained.close();
          }
          return invoke(statement, method, arguments);
        });
  }

  private static boolean hasPlan(Object sql) {
    return sql.toString().stripLeading().matches("(?s)(select|with|update)\\b.*");
  }

  private static long touched(PreparedStatement explained) throws SQLException {
    Connection connection = explained.getConnection();
    if (connection.getAutoCommit()) {
      return planned(explained);
    }
    Savepoint before = connection.setSavepoint();
    try {
      return planned(explained);
    } finally {
      connection.rollback(before);
    }
  }

  private static long planned(PreparedStatement explained) throws SQLException {
    try (ResultSet row = explained.executeQuery()) {
      row.next();
      try (JsonReader json = Json.createReader(new StringReader(row.getString(1)))) {
        JsonObject plan = json.readArray().getJsonObject(0).getJsonObject("Plan");
        return number(plan, "Shared Hit Blocks") + number(plan, "Shared Read Blocks") + rows(plan);
      }
    }
  }

  private static long rows(JsonObject plan) {
    long each =
        number(plan, "Actual Rows")
            + number(plan, "Rows Removed by Filter")
            + number(plan, "Rows Removed by Join Filter")
            + number(plan, "Rows Removed by Index Recheck");
    long rows = each * number(plan, "Actual Loops");
    if (plan.containsKey("Plans")) {
      for (JsonValue below : plan.getJsonArray("Plans")) {
        rows += rows(below.asJsonObject());
      }
    }
    return rows;
  }

  private static long number(JsonObject plan, String name) {
    return plan.containsKey(name) ? plan.getJsonNumber(name).longValue() : 0;
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            CountingDatabase.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.answer(method, arguments)));
  }

  /** Answers a call of a JDBC interface. */
  private interface Call {
    Object answer(Method method, Object[] arguments) throws Throwable;
  }
}
