package org.orrery.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements as PostgreSQL explained them in its log.
 *
 * @param count of those that read or wrote; what begins and ends transactions is not among them
 * @param pages of 8 kB that they looked at, in memory or not
 * @param wide what of them passed over many rows, in words
 */
record ExplainedStatements(int count, long pages, List<String> wide) {

  /** Rows that a step of a plan may pass over without being named. */
  private static final double WIDE_ROWS = 20_000;

  private static final int SHOWN_MAX = 160;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLAN =
      Pattern.compile("LOG:  duration: [0-9.]+ ms  plan:\\n(\\t\\{.*?\\n\\t\\})$", Pattern.DOTALL);
  private static final Pattern ENTRY =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ UTC \\[\\d+\\] ", Pattern.MULTILINE);

  /** The statements of a stretch of a log that are chosen by their text. */
  static ExplainedStatements of(String log, Predicate<String> chosen) {
    List<JsonNode> entries = entries(log).filter(entry -> chosen.test(text(entry))).toList();
    List<String> wide = new ArrayList<>();
    long pages = 0;
    for (JsonNode entry : entries) {
      JsonNode root = entry.get("Plan");
      pages += root.path("Shared Hit Blocks").asLong() + root.path("Shared Read Blocks").asLong();
      collect(root, text(entry), wide);
    }
    return new ExplainedStatements(entries.size(), pages, wide);
  }

  /** The texts of all. */
  static Set<String> texts(String log) {
    return entries(log).map(ExplainedStatements::text).collect(Collectors.toSet());
  }

  private static Stream<JsonNode> entries(String log) {
    return ENTRY
        .splitAsStream(log)
        .map(entry -> PLAN.matcher(entry.stripTrailing()))
        .filter(Matcher::matches)
        .map(plan -> read(plan.group(1)));
  }

  private static String text(JsonNode entry) {
    return entry.get("Query Text").asText();
  }

  private static JsonNode read(String plan) {
    try {
      return JSON.readTree(plan);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(plan, e);
    }
  }

  private static void collect(JsonNode step, String statement, List<String> wide) {
    double rows =
        step.path("Actual Rows").asDouble() + step.path("Rows Removed by Filter").asDouble();
    double passed = rows * step.path("Actual Loops").asDouble();
    if (passed >= WIDE_ROWS && step.has("Relation Name")) {
      String shown = new NotedStatement(statement, List.of()).shown();
      wide.add(
          "%,.0f rows of %s by %s: %s"
              .formatted(
                  passed,
                  step.get("Relation Name").asText(),
                  step.get("Node Type").asText(),
                  shown.substring(0, Math.min(SHOWN_MAX, shown.length()))));
    }
    step.path("Plans").forEach(part -> collect(part, statement, wide));
  }
}
