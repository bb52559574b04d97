package org.orrery.register;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next what the page after this one is asked for by; null = there is none
 */
public record Page<T>(List<T> items, @Nullable Long next) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts what was read to a page.
   *
   * @param rows one more than the page holds, if there are so many
   */
  public static <T> Page<T> of(List<T> rows, int limit, ToLongFunction<T> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, key.applyAsLong(items.get(limit - 1)));
  }

  /**
   * The page of a list that was read as a whole.
   *
   * @param all in any order, each with a key of its own
   */
  public static <T> Page<T> cut(List<T> all, PageRequest page, ToLongFunction<T> key) {
    return of(
        all.stream()
            .filter(item -> key.applyAsLong(item) < page.below())
            .sorted(Comparator.comparingLong(key).reversed())
            .limit(page.limit() + 1L)
            .toList(),
        page.limit(),
        key);
  }

  /** The same page of something made of each item. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next);
  }
}
