package org.orrery.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many values of one SQL type as one parameter, for {@code = any(?)} and {@code unnest(?)}.
 *
 * @param type such as {@code bigint}, {@code text}, {@code date}
 * @param values numbers, strings, booleans, byte arrays, {@code LocalDate}, {@link Instant} or null
 */
public record SqlArray(String type, List<? extends @Nullable Object> values) {

  /** Values of type {@code bigint}. */
  public static SqlArray ofLongs(Collection<Long> values) {
    return new SqlArray("bigint", List.copyOf(values));
  }

  /** As the driver wants it: whole numbers in binary, all else as PostgreSQL would print it. */
  Array on(Connection connection) throws SQLException {
    return switch (type) {
      case "bigint" ->
          connection.createArrayOf(type, each(Number.class, Number::longValue, Long[]::new));
      case "integer" ->
          connection.createArrayOf(type, each(Number.class, Number::intValue, Integer[]::new));
      case "boolean" ->
          connection.createArrayOf(type, each(Boolean.class, value -> value, Boolean[]::new));
      default ->
          connection.createArrayOf("text", each(Object.class, SqlArray::text, String[]::new));
    };
  }

  private <V, E> @Nullable E[] each(
      Class<V> valueType, Function<V, E> element, IntFunction<@Nullable E[]> array) {
    @Nullable E[] elements = array.apply(values.size());
    for (int place = 0; place < elements.length; place++) {
      Object value = values.get(place);
      elements[place] = value == null ? null : element.apply(valueType.cast(value));
    }
    return elements;
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    }
    return value instanceof Instant instant
        ? instant.atOffset(ZoneOffset.UTC).toString()
        : value.toString();
  }
}
