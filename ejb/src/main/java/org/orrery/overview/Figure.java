package org.orrery.overview;

/** What is counted as it stands, not by day. */
enum Figure {
  /** Debits and fees that fall due on the next business date, or are due already. */
  DUE,
  /** Debtors, and what they owe. */
  DEBT
}
