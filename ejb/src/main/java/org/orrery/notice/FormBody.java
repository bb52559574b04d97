package org.orrery.notice;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a posted form, in their order; a name may come more than once.
 *
 * @param fields at most 1000
 */
record FormBody(List<Field> fields) {

  private static final int FIELDS_MAX = 1_000;

  record Field(String name, String value) {}

  FormBody {
    fields = List.copyOf(fields);
  }

  /** Reads {@code application/x-www-form-urlencoded}; what cannot be decoded is no field. */
  static FormBody read(String body) {
    List<Field> fields = new ArrayList<>();
    for (String pair : body.split("&", FIELDS_MAX)) {
      int equals = pair.indexOf('=');
      try {
        if (equals > 0) {
          fields.add(
              new Field(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
        }
      } catch (IllegalArgumentException e) {
        return new FormBody(List.of()); // Half a form would be another form.
      }
    }
    return new FormBody(fields);
  }

  /** The first field of that name, or "". */
  String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
