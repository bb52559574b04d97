package org.orrery.payment;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.platform.BusinessDates;

/**
 * Wakes every node each minute: looks for cards to charge, and has several workers charge them.
 *
 * <p>Decides nothing. Where the test clock is on it does nothing: then the bill run does both.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentTimer {

  private static final Logger LOG = Logger.getLogger(PaymentTimer.class.getName());

  /** At a second a call this is some thirty thousand cards an hour and node. */
  private static final int WORKERS = 8;

  @Inject CardCollection collection;
  @Inject PaymentWorker worker;
  @Inject BusinessDates dates;

  /** Every node, at the fiftieth second: after the bill run's wakes of the minute. */
  @Schedule(
      hour = "*",
      minute = "*",
      second = "50",
      timezone = "UTC",
      persistent = false,
      info = "payments on this node")
  public void wake() {
    if (dates.testClock()) {
      return;
    }
    try {
      collection.look();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "looking for cards to charge failed; again in a minute");
    }
    for (int i = 0; i < WORKERS; i++) {
      Future<Integer> ignored = worker.workBeside();
    }
  }
}
