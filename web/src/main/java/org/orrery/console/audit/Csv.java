package org.orrery.console.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a file that spreadsheets open. What would be a formula there begins with an apostrophe,
 * so that it is shown and not worked out. Source: RFC 4180; OWASP, CSV Injection
 */
final class Csv {

  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private Csv() {}

  /** One row with its end. */
  static String row(List<?> values) {
    return values.stream()
        .map(value -> field(String.valueOf(value)))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
