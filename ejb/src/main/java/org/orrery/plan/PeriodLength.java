package org.orrery.plan;

import java.time.LocalDate;
import java.util.Arrays;
import org.orrery.shared.InvalidValueException;

/**
 * How long one billing period lasts: a number of days, weeks, months or years.
 *
 * <p>Dates are computed from the first one, never from the previous one, so that a period that
 * began on the 31st comes back to the 31st after a shorter month.
 */
public record PeriodLength(Unit unit, int count) {

  private static final int COUNT_MAX = 120;
  private static final int DAYS_OF_MONTH = 30;
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_YEAR = 12;

  /** What a period is counted in. */
  public enum Unit {
    /** Calendar days. */
    DAY,
    /** Seven days. */
    WEEK,
    /** Calendar months, clamped to the month's end. */
    MONTH,
    /** Twelve calendar months. */
    YEAR;

    /**
     * The unit of that name.
     *
     * @throws InvalidValueException if there is none
     */
    public static Unit named(String name) {
      return Arrays.stream(values())
          .filter(unit -> unit.name().equals(name))
          .findFirst()
          .orElseThrow(
              () -> new InvalidValueException("a period is counted in DAY, WEEK, MONTH or YEAR"));
    }
  }

  /**
   * Checks the count.
   *
   * @throws InvalidValueException if {@code count} is below 1 or above 120
   */
  public PeriodLength {
    if (count < 1 || count > COUNT_MAX) {
      throw new InvalidValueException("a billing period lasts 1 to 120 units, not " + count);
    }
  }

  /**
   * The first day of period {@code ordinal} (1 = the first) of a row that began on {@code start}.
   */
  public LocalDate opensOn(LocalDate start, int ordinal) {
    long units = (long) count * (ordinal - 1);
    return switch (unit) {
      case DAY -> start.plusDays(units);
      case WEEK -> start.plusWeeks(units);
      case MONTH -> start.plusMonths(units);
      case YEAR -> start.plusYears(units);
    };
  }

  /** How many months it counts; 30 days to the month where it is no number of months. */
  public PeriodMonths months() {
    return switch (unit) {
      case DAY -> new PeriodMonths(count, DAYS_OF_MONTH);
      case WEEK -> new PeriodMonths(count * DAYS_OF_WEEK, DAYS_OF_MONTH);
      case MONTH -> new PeriodMonths(count, 1);
      case YEAR -> new PeriodMonths(count * MONTHS_OF_YEAR, 1);
    };
  }

  @Override
  public String toString() {
    return count + " " + unit.name().toLowerCase(java.util.Locale.ROOT) + (count == 1 ? "" : "s");
  }
}
