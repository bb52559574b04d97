package org.orrery.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * Business dates that a list is narrowed to, both ends included.
 *
 * @param from null = from the first
 * @param to null = to the last
 */
public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Whatever the date. */
  public static final Span ALWAYS = new Span(null, null);

  /**
   * Checks the order.
   *
   * @throws InvalidValueException if it ends before it begins
   */
  public Span {
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidValueException(from + " is after " + to);
    }
  }
}
