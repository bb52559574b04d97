package org.orrery.billrun;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Wakes {@link BillRunService} each minute, twice. Decides nothing itself.
 *
 * <p>The timer in the database fires on one node of many, but stays stuck when that node dies
 * inside it; the timer in memory fires on every node and never sticks. Either alone would do, and
 * firing twice, late or never changes no charge.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BillingTimer {

  @Inject BillRunService runs;

  /** One node of all. */
  @Schedule(hour = "*", minute = "*", second = "0", timezone = "UTC", info = "billing")
  public void wakeOneNode() {
    runs.wake();
  }

  /** Every node, half a minute later. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "30",
      timezone = "UTC",
      persistent = false,
      info = "billing on this node")
  public void wakeThisNode() {
    runs.wake();
  }
}
