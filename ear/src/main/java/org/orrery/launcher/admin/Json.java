package org.orrery.launcher.admin;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes the little JSON that the command prints. */
final class Json {

  private static final int FIRST_PRINTABLE = 0x20;

  private Json() {}

  /** An object whose values are numbers, truth values or texts. */
  static String object(Map<String, Object> fields) {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ":" + value(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Object value) {
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : text(value.toString());
  }

  private static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '"' || sign == '\\') {
        json.append('\\').append(sign);
      } else if (sign < FIRST_PRINTABLE) {
        json.append(String.format("\\u%04x", (int) sign));
      } else {
        json.append(sign);
      }
    }
    return json.append('"').toString();
  }
}
