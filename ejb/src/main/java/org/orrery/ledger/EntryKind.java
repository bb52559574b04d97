package org.orrery.ledger;

/** Why an entry was made. */
public enum EntryKind {
  /** A charge. */
  DEBIT,
  /** A credit given by hand, or a payment. */
  CREDIT,
  /** Takes back an earlier entry, which it names. */
  CORRECTION
}
