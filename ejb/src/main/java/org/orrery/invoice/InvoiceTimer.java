package org.orrery.invoice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes {@link InvoiceNumbers} every ten seconds, on every node. Decides nothing itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceTimer {

  @Inject InvoiceNumbers numbers;

  /** Invoices of calls get their numbers soon, those of a bill run when it has made them all. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "*/10",
      timezone = "UTC",
      persistent = false,
      info = "invoice numbers on this node")
  public void wake() {
    numbers.assignWaiting();
  }
}
