package org.orrery.trail;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has refusals summed up and old entries removed. Decides nothing itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailTimer {

  /** Of removal, at each wake: 14 million entries a day. */
  private static final int PAGES_MAX = 10;

  @Inject Trail trail;
  @Inject TrailRetention retention;

  /** Every ten minutes on every node: each knows only of its own refusals. */
  @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false, info = "trail")
  public void wake() {
    trail.sumUp();
    int removed = TrailRetention.PAGE_MAX;
    for (int page = 0; page < PAGES_MAX && removed == TrailRetention.PAGE_MAX; page++) {
      removed = retention.removeNext();
    }
  }
}
