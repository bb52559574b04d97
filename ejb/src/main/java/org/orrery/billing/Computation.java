package org.orrery.billing;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * How the amount of a charge came about; kept with the charge, so that it can be explained.
 *
 * @param rate the price of a whole cycle
 * @param cycleMonths months of a cycle; null where the cycle is no number of months
 * @param proration the share charged; null = the whole
 */
record Computation(Money rate, @Nullable Integer cycleMonths, @Nullable Proration proration) {

  /** The one rounding of debits. */
  static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  static Computation whole(Money rate, @Nullable Integer cycleMonths) {
    return new Computation(rate, cycleMonths, null);
  }

  static Computation prorated(Money rate, Proration proration) {
    return new Computation(rate, proration.cycleMonths(), proration);
  }

  Money amount() {
    return proration == null ? rate : proration.of(rate, ROUNDING);
  }

  /** The rule's name as stored. */
  String rule() {
    return proration == null ? "WHOLE" : "PRORATED";
  }
}
