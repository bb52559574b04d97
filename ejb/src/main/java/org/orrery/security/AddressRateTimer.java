package org.orrery.security;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has every node see a changed limit within ten seconds. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AddressRateTimer {

  @Inject AddressRate rate;

  /** Every ten seconds. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "5/10",
      timezone = "UTC",
      persistent = false,
      info = "limit on calls")
  public void wake() {
    rate.refresh();
  }
}
