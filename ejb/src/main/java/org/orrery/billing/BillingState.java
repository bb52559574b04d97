package org.orrery.billing;

/** Whether a schedule charges, or an account opens billing periods. */
enum BillingState {
  /** In its course. */
  ACTIVE,
  /** The account is suspended. */
  PAUSED,
  /** All charges are made, or the account was deleted. */
  ENDED
}
