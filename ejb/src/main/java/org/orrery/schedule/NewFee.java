package org.orrery.schedule;

import org.orrery.rating.FeeRate;

/**
 * A fee that is to be set.
 *
 * @param timing which calendar it follows
 * @param rate of its first charge, exact; usage has none yet
 * @param description its title on invoices
 */
public record NewFee(Kind kind, Timing timing, FeeRate rate, String description) {

  /** Which calendar a fee follows. */
  public enum Timing {
    /** Billing periods. */
    PERIOD,
    /** Billing months. */
    MONTH,
    /** Billing months, the first of which begins with the fee. */
    FRESH_MONTH
  }

  /** When a fee is charged. */
  public enum Kind {
    /** Once. */
    SETUP(DebitKind.SETUP_FEE),
    /** In advance. */
    RECURRENT(DebitKind.RECURRENT_FEE),
    /** In arrears, by the billing month. */
    USAGE(DebitKind.USAGE_FEE);

    private final DebitKind debit;

    Kind(DebitKind debit) {
      this.debit = debit;
    }

    DebitKind debit() {
      return debit;
    }
  }
}
