package org.orrery.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are to be added to one table at once.
 *
 * <p>Example: {@code new BulkInsert("posting", "account_id bigint", "amount numeric")}, then {@link
 * #add} with a value for each column. A column that is not named takes its default.
 */
public final class BulkInsert {

  private final String table;
  private final List<String> names = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<List<@Nullable Object>> values = new ArrayList<>();

  /**
   * Begins with no row.
   *
   * @param columns each its name, a space and its type
   */
  public BulkInsert(String table, String... columns) {
    this.table = table;
    for (String column : columns) {
      int space = column.indexOf(' ');
      names.add(column.substring(0, space));
      types.add(column.substring(space + 1));
      values.add(new ArrayList<>());
    }
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if there is not a value for each column
   */
  public void add(@Nullable Object... row) {
    if (row.length != names.size()) {
      throw new IllegalArgumentException(
          table + " takes " + names.size() + " values, not " + row.length);
    }
    for (int column = 0; column < row.length; column++) {
      values.get(column).add(row[column]);
    }
  }

  boolean isEmpty() {
    return values.get(0).isEmpty();
  }

  String sql() {
    String arrays =
        types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    return "insert into %s (%s) select * from unnest(%s)"
        .formatted(table, String.join(", ", names), arrays);
  }

  Object[] columns() {
    return IntStream.range(0, names.size())
        .mapToObj(column -> new SqlArray(types.get(column), values.get(column)))
        .toArray();
  }
}
