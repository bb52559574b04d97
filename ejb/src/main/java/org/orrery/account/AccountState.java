package org.orrery.account;

/** Where an account is in its life. */
public enum AccountState {
  /** In use and billed. */
  ACTIVE,
  /** Kept, but closed to its owner; billing pauses. */
  SUSPENDED,
  /** Gone for every caller; the row stays for the books and until it is purged. */
  DELETED
}
