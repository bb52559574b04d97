package org.orrery.guard;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Beats on every node, away from the seconds at which billing wakes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GuardTimer {

  @Inject Guard guard;

  /** Twice a minute. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "15,45",
      timezone = "UTC",
      persistent = false,
      info = "restore guard")
  public void beat() {
    guard.beat();
  }
}
