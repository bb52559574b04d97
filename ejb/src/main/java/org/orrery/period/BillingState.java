package org.orrery.period;

import org.orrery.account.AccountState;

/** Whether a schedule charges, or an account opens billing periods. */
public enum BillingState {
  /** In its course. */
  ACTIVE,
  /** The account is suspended. */
  PAUSED,
  /** All charges are made, or the account was deleted. */
  ENDED;

  /** Of an account that is not deleted, or of one that is. */
  public static BillingState of(AccountState account) {
    return switch (account) {
      case ACTIVE -> ACTIVE;
      case SUSPENDED -> PAUSED;
      case DELETED -> ENDED;
    };
  }
}
