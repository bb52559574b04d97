package org.orrery.audit;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes the {@link Auditor} each minute on every node; one of them has its turn. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTimer {

  @Inject Auditor auditor;

  /** Each minute, after the bill run's wakes. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "50",
      timezone = "UTC",
      persistent = false,
      info = "verification")
  public void wake() {
    auditor.wake();
  }
}
