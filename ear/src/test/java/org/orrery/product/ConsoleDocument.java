package org.orrery.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orrery.product.ConsoleTable.Form;
import org.orrery.product.ConsoleTable.Page;

/** The part of {@code docs/security.md} that shows the tables of the console. */
final class ConsoleDocument {

  /** Both are led to the door, whatever they ask for. */
  private static final List<String> OUTSIDE = List.of("nobody", "stranger");

  private ConsoleDocument() {}

  /** From its heading to the end of the second table. */
  static String text() {
    StringBuilder text = new StringBuilder(introduction());
    text.append("\nPages:\n\n").append(head("page"));
    for (Page page : ConsoleTable.pages()) {
      text.append(line(Stream.of(code(page.toString())), page.outcomes()));
    }
    text.append("\nButtons:\n\n").append(head("page | form:button | password"));
    for (Form form : ConsoleTable.forms()) {
      Stream<String> names = Stream.of(code(form.page()), code(form.button()), form.password());
      text.append(line(names, form.outcomes()));
    }
    return text.toString();
  }

  private static String introduction() {
    try {
      return Files.readString(AuthorisationTable.DIRECTORY.resolve("console.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(String names) {
    List<String> inside = new ArrayList<>(ConsoleTable.callers());
    inside.removeAll(OUTSIDE);
    String titles = names + " | not signed in | " + String.join(" | ", inside);
    int columns = titles.split("\\|", -1).length;
    return "| " + titles + " |\n" + "|---".repeat(columns) + "|\n";
  }

  private static String line(Stream<String> names, Map<String, String> outcomes) {
    List<String> cells = new ArrayList<>(names.toList());
    List<String> outside = OUTSIDE.stream().map(outcomes::get).distinct().toList();
    cells.add(String.join(", ", outside.stream().map(ConsoleDocument::word).toList()));
    ConsoleTable.callers().stream()
        .filter(caller -> !OUTSIDE.contains(caller))
        .map(outcomes::get)
        .map(ConsoleDocument::word)
        .forEach(cells::add);
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String word(String outcome) {
    return Optional.of(outcome)
        .filter(ConsoleAnswer.DOOR::equals)
        .orElseGet(() -> AuthorisationDocument.word(outcome));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
