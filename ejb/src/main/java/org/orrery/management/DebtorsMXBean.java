package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Debtors}: who owes too much, and what is done about it. */
public interface DebtorsMXBean {

  /** Debtors of all sellers, as the last run found them. */
  long getDebtorCount();

  /**
   * The debtors, oldest first, at most 10 000: a JSON array of account, seller, balance, since,
   * noticed, suspended, warned; a day that has not come is empty.
   */
  @ReadOnly
  String list();

  /** What holds for a seller, its own or the host's, in one line. */
  @ReadOnly
  String terms(long sellerId);

  /**
   * Sets a seller's own terms, in days since an account became a debtor.
   *
   * @param notice empty = the same day
   * @param suspend empty = never
   * @param delete empty = never
   */
  void setTerms(long sellerId, String notice, String suspend, String delete);

  /** Lets a seller follow the host's terms again. */
  void clearTerms(long sellerId);
}
