package org.orrery.overview;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has the figures of the overview counted. Decides nothing itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverviewTimer {

  /** More than there is to count. */
  private static final int COUNTS_MAX = 40;

  @Inject Counting counting;

  /** Each ten seconds on every node; mostly nothing is old enough. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/10",
      timezone = "UTC",
      persistent = false,
      info = "overview")
  public void wake() {
    boolean isMore = true;
    for (int count = 0; count < COUNTS_MAX && isMore; count++) {
      isMore = counting.countNext();
    }
  }
}
