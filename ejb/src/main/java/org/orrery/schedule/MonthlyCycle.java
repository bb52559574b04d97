package org.orrery.schedule;

import java.time.LocalDate;
import org.orrery.period.DateSpan;
import org.orrery.rating.Computation;
import org.orrery.rating.Proration;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

/**
 * The calendar of a monthly debit.
 *
 * <p>Dates are counted from the anchor and never from the date before, so that a debit of the 31st
 * comes back to the 31st after a shorter month.
 *
 * @param setOn the business date of setting
 * @param frequencyMonths length of a cycle, 1 to 1200 calendar months
 */
public record MonthlyCycle(LocalDate setOn, FirstCharge firstCharge, int frequencyMonths) {

  /** A hundred years. */
  static final int MONTHS_MAX = 1_200;

  /**
   * @throws InvalidValueException if a cycle has less than 1 month or more than 1200
   */
  public MonthlyCycle {
    if (frequencyMonths < 1 || frequencyMonths > MONTHS_MAX) {
      throw new InvalidValueException(
          "frequency is 1 to " + MONTHS_MAX + " months, not " + frequencyMonths);
    }
  }

  /**
   * How many charges a debit of {@code durationMonths} has: 24 months every 3 are 8 charges, 4
   * months every 9 are one.
   *
   * @throws InvalidValueException if the duration is below 1 or above 1200 months
   */
  public static int chargeCount(int durationMonths, int frequencyMonths) {
    if (durationMonths < 1 || durationMonths > MONTHS_MAX) {
      throw new InvalidValueException(
          "duration is 1 to " + MONTHS_MAX + " months, not " + durationMonths);
    }
    return (durationMonths + frequencyMonths - 1) / frequencyMonths;
  }

  /** The day from which all due dates are counted. */
  public LocalDate anchorOn() {
    return firstCharge.anchorOf(setOn);
  }

  /** The day on which charge {@code ordinal} (1 = the first) falls due. */
  public LocalDate dueOn(int ordinal) {
    return ordinal == 1 ? setOn : cycleBegins(ordinal);
  }

  /** What charge {@code ordinal} pays for. */
  public DateSpan span(int ordinal) {
    return new DateSpan(dueOn(ordinal), cycleBegins(ordinal + 1));
  }

  /** What charge {@code ordinal} of a debit of {@code rate} a cycle comes to. */
  Computation compute(int ordinal, Money rate) {
    boolean prorated =
        ordinal == 1 && firstCharge == FirstCharge.PRORATED && setOn.getDayOfMonth() != 1;
    return prorated
        ? Computation.prorated(rate, Proration.of(setOn, frequencyMonths))
        : Computation.whole(rate, frequencyMonths);
  }

  private LocalDate cycleBegins(int ordinal) {
    return anchorOn().plusMonths((long) (ordinal - 1) * frequencyMonths);
  }
}
