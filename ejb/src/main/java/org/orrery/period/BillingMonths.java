package org.orrery.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.orrery.plan.PeriodLength;

/**
 * The billing months of one billing period.
 *
 * <p>A billing month is the days of the period divided by its length in months, so that it is no
 * calendar month: 92 days in 3 months are months of 30.67 days, which open 0, 31 and 61 days after
 * the period. Source: API reference, section 6.2.
 *
 * @param from the day on which the first month opens: the period's, or that of a fresh start
 * @param to exclusive: the day on which the period closes, and the last month with it
 * @param days of the whole period
 * @param count months of the whole period, at least 1
 */
public record BillingMonths(LocalDate from, LocalDate to, int days, int count) {

  /**
   * @throws IllegalArgumentException if the period has no day or no month
   */
  public BillingMonths {
    if (days < 1 || count < 1 || to.isBefore(from)) {
      throw new IllegalArgumentException(count + " months in " + days + " days from " + from);
    }
  }

  /** The months of a period that is open from {@code opensOn} to {@code closesOn}, exclusive. */
  public static BillingMonths of(LocalDate opensOn, LocalDate closesOn, PeriodLength length) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(opensOn, closesOn));
    return new BillingMonths(opensOn, closesOn, days, length.months().billingMonths());
  }

  /** Whether a month is open on {@code day} that opened before. */
  public boolean isWithin(LocalDate day) {
    return day.isAfter(from) && day.isBefore(to) && at(day).from().isBefore(day);
  }

  /** The same months, begun afresh on a day of the period; the last is cut by its close. */
  public BillingMonths restarted(LocalDate on) {
    return new BillingMonths(on, to, days, count);
  }

  /** The day on which month {@code k} opens, 1 = the first; not beyond {@link #to}. */
  public LocalDate opensOn(int k) {
    long offset =
        BigDecimal.valueOf((long) (k - 1) * days)
            .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDate opens = from.plusDays(offset);
    return opens.isAfter(to) ? to : opens;
  }

  /** The month that {@code day} is in; the day lies within the months. */
  public DateSpan at(LocalDate day) {
    if (day.isBefore(from) || !day.isBefore(to)) {
      throw new IllegalArgumentException(day + " is not within " + from + ".." + to);
    }
    int k = Math.toIntExact(ChronoUnit.DAYS.between(from, day) * count / days) + 1;
    while (!opensOn(k + 1).isAfter(day)) { // Ends: each month is later than the one before.
      k++;
    }
    return new DateSpan(opensOn(k), opensOn(k + 1));
  }
}
