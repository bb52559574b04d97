package org.orrery.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a charge pays for.
 *
 * @param to exclusive
 */
public record DateSpan(LocalDate from, LocalDate to) {

  /**
   * @throws IllegalArgumentException if there is no day in it
   */
  public DateSpan {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("a span of no day: " + from + " to " + to);
    }
  }

  /** How many days it has, at least one. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  /** The span of one day. */
  public static DateSpan ofDay(LocalDate day) {
    return new DateSpan(day, day.plusDays(1));
  }
}
