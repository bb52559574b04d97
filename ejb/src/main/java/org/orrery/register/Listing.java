package org.orrery.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;

/**
 * The query of one list: newest first, by a number that grows, one page at a time.
 *
 * <p>All SQL in it is fixed text; what callers send are parameters.
 */
final class Listing {

  private final String select;
  private final String key;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /**
   * Begins a list.
   *
   * @param select up to the conditions
   * @param key the expression that it is ordered by, unique within the list
   */
  Listing(String select, String key) {
    this.select = select;
    this.key = key;
  }

  /** Adds a parameter of what it selects from; before all conditions. */
  Listing given(Object value) {
    parameters.add(value);
    return this;
  }

  /** Narrows the list; null leaves it as it is. */
  Listing where(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.add(value);
    }
    return this;
  }

  /** Narrows the list without a parameter. */
  Listing where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Narrows the list to a span of business dates. */
  Listing within(String column, Span span) {
    return where(column + " >= ?", span.from()).where(column + " <= ?", span.to());
  }

  /** The one of the list that has the number; empty if none has. */
  <T> Optional<T> one(Database database, long number, Database.RowReader<T> reader) {
    where(key + " = ?", number);
    String sql = "%s where %s".formatted(select, String.join(" and ", conditions));
    return database.find(sql, reader, parameters.toArray());
  }

  <T> Page<T> read(
      Database database, PageRequest page, Database.RowReader<T> reader, ToLongFunction<T> of) {
    where(key + " < ?", page.below());
    String sql =
        "%s where %s order by %s desc limit ?"
            .formatted(select, String.join(" and ", conditions), key);
    parameters.add(page.limit() + 1);
    return Page.of(database.query(sql, reader, parameters.toArray()), page.limit(), of);
  }
}
