package org.orrery.period;

import java.time.LocalDate;

/**
 * One billing period as it opens.
 *
 * @param ordinal of the period in the account's life, from 1
 * @param closesOn exclusive; the day on which the next one opens in the regular course
 * @param beginsAnew whether the periods are counted from this day on: at activation, after a
 *     suspension that outlived the period, and when the length changes
 */
public record PeriodOpening(
    int ordinal, LocalDate opensOn, LocalDate closesOn, boolean beginsAnew) {

  /** The days of the period. */
  public DateSpan span() {
    return new DateSpan(opensOn, closesOn);
  }
}
