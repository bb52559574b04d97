package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orrery.product.AuthorisationTable.Row;

/** The section of {@code docs/security.md} that shows the authorisation tables. */
final class AuthorisationDocument {

  static final String HEADING = "## Who may do what\n";

  /** Words for the codes that nearly every row has. */
  private static final Map<String, String> WORDS =
      Map.of(
          SoapAnswer.ANSWERED,
          "yes",
          "AUTHENTICATION_FAILED",
          "who?",
          "ACCESS_DENIED",
          "no",
          "ACCOUNT_NOT_FOUND",
          "none",
          "ACCOUNT_SUSPENDED",
          "closed",
          "TOKEN_OPERATION",
          "scope",
          "TOKEN_ACCOUNT",
          "account",
          "TOKEN_MONEY",
          "money");

  private static final Map<String, String> TITLES =
      Map.of(
          "noscope", "token: other operations",
          "otheraccount", "token: other account",
          "overmoney", "token: too much money");

  private AuthorisationDocument() {}

  /** From the heading to the end of the last table. */
  static String text() {
    StringBuilder text = new StringBuilder(HEADING).append('\n').append(introduction());
    new TreeSet<>(WORDS.keySet())
        .stream()
            .filter(code -> !code.equals(SoapAnswer.ANSWERED))
            .map(code -> "| %s | `%s` |\n".formatted(WORDS.get(code), code))
            .forEach(text::append);
    text.append("\n`AdminServices`:\n\n");
    append(AuthorisationTable.ofSoap(), text);
    text.append("\nThe JSON API:\n\n");
    append(AuthorisationTable.ofJson(), text);
    text.append(ConsoleDocument.text());
    return text.append('\n').toString();
  }

  private static String introduction() {
    try {
      return Files.readString(AuthorisationTable.DIRECTORY.resolve("introduction.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(AuthorisationTable table, StringBuilder text) {
    List<String> callers =
        table.callers().stream().filter(c -> !AuthorisationTable.UNPROVEN.contains(c)).toList();
    List<String> head = new ArrayList<>(List.of("operation", "unproven"));
    callers.forEach(caller -> head.add(TITLES.getOrDefault(caller, caller)));
    text.append(line(head)).append("|---".repeat(head.size())).append("|\n");
    for (Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(name(row));
      cells.add(unproven(row));
      callers.forEach(caller -> cells.add(word(row.outcomes().get(caller))));
      text.append(line(cells));
    }
  }

  private static String name(Row row) {
    return "`" + (row.request().isEmpty() ? row.operation() : row.request()) + "`";
  }

  /** One word if all are told the same. */
  private static String unproven(Row row) {
    Map<String, String> byWord =
        AuthorisationTable.UNPROVEN.stream()
            .collect(
                Collectors.groupingBy(
                    caller -> word(row.outcomes().get(caller)),
                    TreeMap::new,
                    Collectors.joining(", ")));
    return byWord.size() == 1
        ? byWord.keySet().iterator().next()
        : byWord.entrySet().stream()
            .map(words -> words.getKey() + " (" + words.getValue() + ")")
            .collect(Collectors.joining("; "));
  }

  /** What readers are told for an outcome. */
  static String word(String outcome) {
    return WORDS.getOrDefault(outcome, "`" + outcome + "`");
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
