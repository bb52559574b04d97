package org.orrery.dunning;

/** In which order debtors are listed. */
public enum DebtorOrder {
  /** Who has been one for the longest time first. */
  OLDEST,
  /** Who owed most at the last wake of the run first, whatever the currency. */
  MOST
}
