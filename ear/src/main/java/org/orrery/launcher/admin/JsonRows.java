package org.orrery.launcher.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON array of flat objects, the form in which the server gives lists.
 *
 * <p>Every value becomes a text; an absent one ({@code null}) an empty text. Nested values are not
 * expected and refused.
 */
final class JsonRows {

  private static final int HEXADECIMAL = 16;
  private static final int UNICODE_DIGITS = 4;

  private final String json;
  private int position;

  private JsonRows(String json) {
    this.json = json;
  }

  /**
   * @throws IllegalArgumentException if it is not such an array
   */
  static List<Map<String, String>> read(String json) {
    JsonRows reader = new JsonRows(json);
    List<Map<String, String>> rows = new ArrayList<>();
    reader.expect('[');
    if (!reader.accept(']')) {
      do {
        rows.add(reader.row());
      } while (reader.accept(','));
      reader.expect(']');
    }
    return rows;
  }

  private Map<String, String> row() {
    Map<String, String> fields = new LinkedHashMap<>();
    expect('{');
    if (!accept('}')) {
      do {
        expect('"');
        String name = text();
        expect(':');
        fields.put(name, value());
      } while (accept(','));
      expect('}');
    }
    return fields;
  }

  private String value() {
    if (accept('"')) {
      return text();
    }
    int start = position;
    while (position < json.length() && isOfWord(json.charAt(position))) {
      position++;
    }
    String word = json.substring(start, position);
    if (word.isEmpty()) {
      throw unexpected();
    }
    return word.equals("null") ? "" : word;
  }

  private static boolean isOfWord(char sign) {
    return Character.isLetterOrDigit(sign) || "+-.".indexOf(sign) >= 0;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (char sign = next(); sign != '"'; sign = next()) {
      text.append(sign == '\\' ? escaped(next()) : sign);
    }
    return text.toString();
  }

  private char escaped(char sign) {
    return switch (sign) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> sign;
    };
  }

  private char unicode() {
    if (position + UNICODE_DIGITS > json.length()) {
      throw unexpected();
    }
    String digits = json.substring(position, position + UNICODE_DIGITS);
    position += UNICODE_DIGITS;
    return (char) Integer.parseInt(digits, HEXADECIMAL);
  }

  private char next() {
    if (position == json.length()) {
      throw unexpected();
    }
    return json.charAt(position++);
  }

  private boolean accept(char sign) {
    while (position < json.length() && Character.isWhitespace(json.charAt(position))) {
      position++;
    }
    boolean there = position < json.length() && json.charAt(position) == sign;
    position += there ? 1 : 0;
    return there;
  }

  private void expect(char sign) {
    if (!accept(sign)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("unexpected sign at " + position + " of a list");
  }
}
