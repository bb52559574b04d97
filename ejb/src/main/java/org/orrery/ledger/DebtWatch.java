package org.orrery.ledger;

import java.util.Collection;
import org.orrery.shared.AccountId;

/** Wants to know of debts that are paid, however they were. */
public interface DebtWatch {

  /**
   * Called in the transaction that posts, for accounts that owed something before it and owe
   * nothing after it.
   *
   * @param accounts at least one, in ascending order
   */
  void paid(Collection<AccountId> accounts);
}
