package org.orrery.product;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls made one after the other, and the statements of each, as the database noted them. What runs
 * by itself in the server meanwhile is left out.
 */
final class NotedCalls {

  /** A statement that comes with fewer calls is none of theirs. */
  private static final double SHARE_MIN = 0.2;

  private static final int UNNOTED_CALLS = 50;

  private final List<List<NotedStatement>> calls;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  private NotedCalls(List<NotedStatement> statements, int count) {
    Map<String, Integer> all = new LinkedHashMap<>();
    statements.forEach(statement -> all.merge(statement.sql(), 1, Integer::sum));
    all.forEach((sql, times) -> keep(sql, times, count));
    calls = split(statements, first(count));
    if (calls.size() != count) {
      throw new IllegalStateException(count + " calls were noted as " + calls.size());
    }
  }

  /** The first statement that comes once a call; what begins a transaction may stand before it. */
  private String first(int count) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == count && !entry.getKey().equals("COMMIT"))
        .map(Map.Entry::getKey)
        .filter(sql -> !sql.equals("BEGIN"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no statement comes once a call: " + counts));
  }

  private List<List<NotedStatement>> split(List<NotedStatement> statements, String first) {
    List<List<NotedStatement>> found = new ArrayList<>();
    List<NotedStatement> begun = new ArrayList<>();
    for (NotedStatement statement : statements) {
      if (statement.begins()) {
        begun = new ArrayList<>(List.of(statement));
      } else if (counts.containsKey(statement.sql())) {
        if (statement.sql().equals(first)) {
          found.add(new ArrayList<>());
        }
        if (!found.isEmpty()) {
          found.get(found.size() - 1).addAll(begun);
          found.get(found.size() - 1).add(statement);
        }
        begun.clear();
      }
    }
    return found;
  }

  private void keep(String sql, int times, int count) {
    if (times >= SHARE_MIN * count) {
      counts.put(sql, times);
    }
  }

  /** Makes so many calls over one connection. */
  static NotedCalls of(BenchDatabase database, URI address, CallLoad.Messages messages, int count)
      throws IOException, SQLException {
    try (CallConnection connection = new CallConnection(address)) {
      database.noteStatements(true);
      for (int i = 0; i < UNNOTED_CALLS; i++) {
        connection.call(messages.next(0)); // A session heeds the setting when it is used next.
      }
      long from = Files.size(database.log());
      for (int i = 0; i < count; i++) {
        connection.call(messages.next(0));
      }
      database.noteStatements(false);
      byte[] log = Files.readAllBytes(database.log());
      String text = new String(log, (int) from, (int) (log.length - from), StandardCharsets.UTF_8);
      return new NotedCalls(NotedStatement.of(text), count);
    }
  }

  List<List<NotedStatement>> calls() {
    return calls;
  }

  /** Each statement and how often it comes per call. */
  List<String> shown() {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (sql, times) ->
            lines.add(
                "%5.2f  %s"
                    .formatted(
                        (double) times / calls.size(),
                        new NotedStatement(sql, List.of()).shown())));
    return lines;
  }

  /** Statements of a call, those that begin and end a transaction apart. */
  double perCall() {
    long statements =
        calls.stream()
            .flatMap(List::stream)
            .filter(statement -> !statement.begins() && !statement.commits())
            .count();
    return (double) statements / calls.size();
  }
}
