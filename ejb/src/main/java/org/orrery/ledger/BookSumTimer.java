package org.orrery.ledger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has the books summed up. Decides nothing itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookSumTimer {

  /** Of each wake: a million entries. */
  private static final int STEPS_MAX = 20;

  /** Of each wake: of a thousand entries each at least. */
  private static final int ACCOUNTS_MAX = 500;

  @Inject BookSums sums;

  /** Each minute on every node. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "50",
      timezone = "UTC",
      persistent = false,
      info = "book sums")
  public void wake() {
    boolean isMore = true;
    for (int step = 0; step < STEPS_MAX && isMore; step++) {
      isMore = sums.addNext();
    }
    isMore = true;
    for (int step = 0; step < ACCOUNTS_MAX && isMore; step++) {
      isMore = sums.addNextOfAccount();
    }
  }
}
