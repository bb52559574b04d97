package org.orrery.schedule;

/** How often a debit is charged. */
public enum DebitKind {
  /** Once, on the day of setting. */
  ONE_TIME,
  /** Every so many calendar months, whatever the account's billing period. */
  MONTHLY,
  /** When each billing period of the account opens, beginning with the next one. */
  BILLING_PERIOD,
  /** Once, when units are bought. */
  SETUP_FEE,
  /** In advance, by the billing period or by the billing month. */
  RECURRENT_FEE,
  /** In arrears, when a billing month closes. */
  USAGE_FEE;

  /** Whether promotions take something off; never off a debit that was set by hand. */
  public boolean isFee() {
    return this == SETUP_FEE || this == RECURRENT_FEE || this == USAGE_FEE;
  }

  /** Whether the opening of a billing period sets it going again. */
  boolean followsPeriods() {
    return this == BILLING_PERIOD || this == RECURRENT_FEE || this == USAGE_FEE;
  }
}
