package org.orrery.launcher.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a command has to say, for people and for programs. */
interface Answer {

  /** For people; no line end at the end. */
  String plain();

  /** For programs: one line of JSON. */
  String json();

  /** One sentence; for programs the text alone, as {@code result}. */
  static Answer sentence(String result) {
    return new Sentence(result);
  }

  /** A sentence. */
  record Sentence(String plain) implements Answer {

    @Override
    public String json() {
      return Json.object(Map.of("result", plain));
    }
  }

  /** Names and values, a line each; values are numbers, truth values or texts. */
  record Fields(Map<String, Object> values) implements Answer {

    private static final String LINE = "%-18s %s";

    /** Keeps the order. */
    static Fields of(Object... namesAndValues) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        values.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
      return new Fields(values);
    }

    @Override
    public String plain() {
      return values.entrySet().stream()
          .map(f -> LINE.formatted(words(f.getKey()), shown(f.getValue())).stripTrailing())
          .collect(Collectors.joining("\n"));
    }

    @Override
    public String json() {
      return Json.object(values);
    }

    /** {@code dueCount} becomes {@code due count}. */
    private static String words(String name) {
      return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String shown(Object value) {
      if (value instanceof Boolean truth) {
        return truth ? "yes" : "no";
      }
      return value.toString().isEmpty() ? "-" : value.toString();
    }
  }

  /**
   * A list that the server gave.
   *
   * @param json as it came
   * @param ifEmpty what people are told when there is nothing in it
   */
  record Rows(String json, String ifEmpty) implements Answer {

    @Override
    public String plain() {
      List<Map<String, String>> rows = JsonRows.read(json);
      if (rows.isEmpty()) {
        return ifEmpty;
      }
      List<String> names = List.copyOf(rows.get(0).keySet());
      return String.join("\t", names)
          + rows.stream().map(row -> "\n" + line(row, names)).collect(Collectors.joining());
    }

    private static String line(Map<String, String> row, List<String> names) {
      return names.stream()
          .map(name -> row.getOrDefault(name, "").replaceAll("[\\t\\n\\r]", " "))
          .collect(Collectors.joining("\t"));
    }
  }
}
