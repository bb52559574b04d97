package org.orrery.product;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.product.Errand.Trace;
import org.orrery.product.ErrandBook.Outcome;

/** Compares what clerks were told with what is in the database. */
final class TracesLeft {

  private static final Map<Trace, String> QUESTIONS =
      new EnumMap<>(
          Map.of(
              Trace.CHARGE,
              "select description, amount from report.charge"
                  + " where ordinal = 1 and description like 'load-%'",
              Trace.CREDIT,
              "select description, amount from report.credit where description like 'load-%'",
              Trace.LOGIN,
              "select login, null from orrery.credential where login like 'load-%'"));

  private static final int ROWS_AT_A_TIME = 10_000;
  private static final int FAULTS_MAX = 20;

  private final Product product;
  private final Map<Trace, Map<String, Found>> found = new EnumMap<>(Trace.class);
  private final List<String> faults = new ArrayList<>();

  TracesLeft(Product product) {
    this.product = product;
  }

  /**
   * Everything that ought not to be: an acknowledged errand with no trace or two, or another
   * amount; a refused one with a trace; one cut off with two. At most twenty.
   */
  List<String> faults(List<ErrandBook> books) throws SQLException {
    for (Map.Entry<Trace, String> question : QUESTIONS.entrySet()) {
      found.put(question.getKey(), read(question.getValue()));
    }
    for (ErrandBook book : books) {
      book.read(
          (number, errand, outcome) -> {
            if (errand.trace() != Trace.NONE) {
              compare(book.name(number), ErrandBook.amount(number), errand, outcome);
            }
          });
    }
    found.forEach(
        (trace, rest) ->
            rest.keySet().forEach(name -> add(trace + " that nobody ordered: " + name)));
    return faults;
  }

  private void compare(String name, BigDecimal amount, Errand errand, Outcome outcome) {
    Map<String, Found> traces = found.getOrDefault(errand.trace(), Map.of());
    Found trace = traces.remove(name);
    int times = trace == null ? 0 : trace.times();
    boolean right =
        switch (outcome) {
          case ACKNOWLEDGED -> times == 1 && !errand.isHopeless();
          case REFUSED -> times == 0;
          case CUT_OFF -> times <= 1;
        };
    if (!right) {
      add("%s %s, %s, is there %d times".formatted(errand, name, outcome, times));
    }
    if (trace != null && trace.amount() != null && amount.compareTo(trace.amount()) != 0) {
      add("%s %s of %s is there with %s".formatted(errand, name, amount, trace.amount()));
    }
  }

  private void add(String fault) {
    if (faults.size() < FAULTS_MAX) {
      faults.add(fault);
    }
  }

  private Map<String, Found> read(String sql) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(ROWS_AT_A_TIME);
      Map<String, Found> traces = new HashMap<>();
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          traces.merge(rows.getString(1), new Found(1, rows.getBigDecimal(2)), Found::again);
        }
      }
      return traces;
    }
  }

  /** How often a name is there, and with which amount. */
  private record Found(int times, @Nullable BigDecimal amount) {
    private Found again(Found other) {
      return new Found(times + other.times, amount);
    }
  }
}
