package org.orrery.account;

import org.orrery.shared.AccountId;

/** Tells which cards are good for nothing; whoever charges them knows. */
public interface BadCards {

  /** Whether the account's card was declined for good, so that it counts like a check. */
  boolean isBadCard(AccountId account);
}
