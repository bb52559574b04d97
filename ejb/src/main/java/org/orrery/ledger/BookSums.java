package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Sums up the books by day, so that a trial balance need not read the journal. Entries are never
 * changed, so that each is added once; it may be posted on whichever day.
 */
@Stateless
public class BookSums {

  /** Entries of one transaction. */
  static final int ENTRIES_MAX = 50_000;

  /** Longer than a transaction may take: a second net beneath the question whether any goes on. */
  private static final int SETTLES_AFTER_SECONDS = 600;

  @Inject BookSumRepository sums;

  int settlesAfterSeconds = SETTLES_AFTER_SECONDS;

  /** Adds the next entries, and tells whether there are more that may be added now. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean addNext() {
    BookSumRepository.Reach reach = sums.claim(settlesAfterSeconds).orElse(null);
    if (reach == null) {
      return false;
    }
    if (reach.entry() == reach.next()) {
      sums.aim();
      return false;
    }
    if (!reach.isSettled()) {
      return false;
    }
    long upTo = Math.min(reach.next(), reach.entry() + ENTRIES_MAX);
    sums.add(reach.entry(), upTo);
    return upTo < reach.next();
  }
}
