package org.orrery.idempotency;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes {@link Keys} each hour on every node, to forget what is old. Decides nothing itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeysTimer {

  /** Steps of a thousand keys; what is left is forgotten in the next hour. */
  private static final int STEPS_MAX = 1_000;

  @Inject Keys keys;

  /** Apart from the wakes that bill and number. */
  @Schedule(
      hour = "*",
      minute = "17",
      second = "40",
      timezone = "UTC",
      persistent = false,
      info = "old idempotency keys")
  public void wake() {
    boolean more = true;
    for (int step = 0; more && step < STEPS_MAX; step++) {
      more = keys.forgetSome();
    }
  }
}
