package org.orrery.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the console answers to whom: its pages and its forms, as the files of the tests say it. */
final class ConsoleTable {

  private static final int OF_PAGE = 2;
  private static final int OF_FORM = 5;

  private ConsoleTable() {}

  /**
   * A page, and what callers are answered who ask for it.
   *
   * @param query behind the question mark; empty = there is nothing
   */
  record Page(String page, String query, Map<String, String> outcomes) {

    @Override
    public String toString() {
      return page + (query.isEmpty() ? "" : "?" + query);
    }

    String path() {
      return "/admin/" + this;
    }
  }

  /**
   * A button, and what callers are told who press it.
   *
   * @param button with its form: {@code form:button}
   * @param page where it is, with what stands behind its question mark
   * @param typed as in an address, without the form's name; empty = what the page has filled in
   * @param password whether it asks for that of whoever sends it: never, when it is due, or always
   */
  record Form(
      String view,
      String button,
      String page,
      String typed,
      String password,
      Map<String, String> outcomes) {

    @Override
    public String toString() {
      return button + " at " + page;
    }

    String path() {
      return "/admin/" + page;
    }

    /** What stands before the names of its fields. */
    String prefix() {
      return button.substring(0, button.indexOf(':') + 1);
    }

    /** Whether it asks for the password, if that was shown long ago. */
    boolean isGrave() {
      return !password.isEmpty();
    }

    /** Whether it asks however short ago it was shown. */
    boolean isAlwaysAsking() {
      return password.equals("always");
    }

    List<String> refused() {
      return outcomes.keySet().stream().filter(caller -> !answers(caller)).toList();
    }

    List<String> answered() {
      return outcomes.keySet().stream().filter(this::answers).toList();
    }

    private boolean answers(String caller) {
      return SoapAnswer.ANSWERED.equals(outcomes.get(caller));
    }
  }

  /**
   * A field into which HTML is typed.
   *
   * @param name with its form: {@code form:field}
   * @param button by which its form is sent
   * @param page where it is, one that a form of the table of forms is on
   * @param outcome what the administrator is told
   * @param shown the page on which the text is found again; empty = on none
   */
  record Field(String view, String name, String button, String page, String outcome, String shown) {

    @Override
    public String toString() {
      return name + " at " + page;
    }

    /** The form that it is in. */
    Form form() {
      return forms().stream()
          .filter(form -> form.button().equals(button) && form.page().equals(page))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no form for " + this));
    }
  }

  static List<Page> pages() {
    return rows("ConsolePages.table", OF_PAGE)
        .map(row -> new Page(row.get(0), given(row.get(1)), outcomes(row, OF_PAGE)))
        .toList();
  }

  static List<Form> forms() {
    return rows("ConsoleForms.table", OF_FORM)
        .map(
            row ->
                new Form(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    given(row.get(3)),
                    given(row.get(4)),
                    outcomes(row, OF_FORM)))
        .toList();
  }

  /** In the order of their file. */
  static List<Field> fields() {
    return AuthorisationTable.lines("ConsoleFields.table").stream()
        .skip(1)
        .map(
            row ->
                new Field(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), given(row.get(5))))
        .toList();
  }

  /** Who asks, in the order of both files. */
  static List<String> callers() {
    return callers("ConsolePages.table", OF_PAGE);
  }

  private static List<String> callers(String file, int names) {
    List<String> header = AuthorisationTable.lines(file).get(0);
    return header.subList(names, header.size());
  }

  private static Stream<List<String>> rows(String file, int names) {
    if (!callers(file, names).equals(callers())) {
      throw new IllegalStateException(file + " has other callers");
    }
    return AuthorisationTable.lines(file).stream().skip(1);
  }

  private static Map<String, String> outcomes(List<String> row, int names) {
    List<String> callers = callers();
    if (row.size() != names + callers.size()) {
      throw new IllegalStateException("not as many outcomes as callers: " + row);
    }
    return callers.stream()
        .collect(
            Collectors.toMap(
                caller -> caller,
                caller -> row.get(names + callers.indexOf(caller)),
                (one, other) -> other,
                LinkedHashMap::new));
  }

  private static String given(String text) {
    return text.equals("-") ? "" : text;
  }
}
