package org.orrery.product;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement as PostgreSQL noted it in its log.
 *
 * @param sql with its parameters as {@code $1}
 * @param values of the parameters, as text
 */
record NotedStatement(String sql, List<@Nullable String> values) {

  private static final Pattern ENTRY =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ UTC \\[\\d+\\] ", Pattern.MULTILINE);
  private static final Pattern STATEMENT =
      Pattern.compile("\\A(?:LOG|DEBUG):  (?:execute [^:]*|statement): (.*)\\z", Pattern.DOTALL);
  private static final Pattern VALUES =
      Pattern.compile("\\ADETAIL:  parameters: (.*)\\z", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*+)')");

  /** One whose type the statement does not say itself. */
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d++)(?!::)");

  private static final Pattern TYPED = Pattern.compile("\\$\\d++(?=::)");
  private static final Pattern TRUTHS = Pattern.compile("\\{[tf](,[tf])*+\\}");
  private static final Pattern NUMBERS = Pattern.compile("\\{[0-9,-]+\\}");

  /** All of a stretch of a log, in their order. */
  static List<NotedStatement> of(String log) {
    List<NotedStatement> found = new ArrayList<>();
    for (String entry : ENTRY.split(log, -1)) {
      String text = entry.stripTrailing().replace("\n\t", "\n");
      Matcher statement = STATEMENT.matcher(text);
      Matcher values = VALUES.matcher(text);
      if (statement.matches()) {
        found.add(new NotedStatement(statement.group(1), List.of()));
      } else if (values.matches() && !found.isEmpty()) {
        int last = found.size() - 1;
        found.set(last, new NotedStatement(found.get(last).sql(), values(values.group(1))));
      }
    }
    return found;
  }

  private static List<@Nullable String> values(String text) {
    List<@Nullable String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      values.add(value.group(1) == null ? null : value.group(1).replace("''", "'"));
    }
    return values;
  }

  boolean begins() {
    return sql.equals("BEGIN");
  }

  boolean commits() {
    return sql.equals("COMMIT");
  }

  /** As JDBC wants it; an array's type, which the log does not tell, by what is in it. */
  String jdbc() {
    String typed = TYPED.matcher(sql).replaceAll("?");
    return PARAMETER
        .matcher(typed)
        .replaceAll(found -> "?" + type(Integer.parseInt(found.group(1))));
  }

  private String type(int parameter) {
    String value = values.get(parameter - 1);
    if (value == null || !value.startsWith("{")) {
      return "";
    }
    if (TRUTHS.matcher(value).matches()) {
      return "::boolean[]";
    }
    return NUMBERS.matcher(value).matches() ? "::bigint[]" : "::text[]";
  }

  /** On one line. */
  String shown() {
    return sql.replaceAll("\\s+", " ").strip();
  }
}
