package org.orrery.billing;

/** How often a debit is charged. */
enum DebitKind {
  /** Once, on the day of setting. */
  ONE_TIME,
  /** Every so many calendar months, whatever the account's billing period. */
  MONTHLY,
  /** When each billing period of the account opens, beginning with the next one. */
  BILLING_PERIOD;

  /** Whether promotions take something off; never off a debit that was set by hand. */
  boolean isFee() {
    return false;
  }
}
