package org.orrery.fee;

import java.math.BigDecimal;
import org.orrery.billing.FeeCharge;

/**
 * One charge, and what comes back of it.
 *
 * @param units returned, of those that were charged
 */
record RefundLine(
    FeeCharge charge,
    Prepaid paid,
    Rule rule,
    BigDecimal units,
    BigDecimal percent,
    Prepaid.Refund refund) {

  /** By which rule. */
  enum Rule {
    /** For the days that are left. */
    PERIOD,
    /** A share of a month, whatever is left of it. */
    MONTH,
    /** All that was left of the charge. */
    FULL
  }

  /** Its title on the credit note. */
  String description() {
    return (rule == Rule.FULL ? "Full refund: " : "Refund: ") + charge.description();
  }
}
