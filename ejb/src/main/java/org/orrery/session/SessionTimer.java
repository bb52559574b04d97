package org.orrery.session;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes {@link ConsoleSessions} each hour on every node, to forget what is old. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionTimer {

  /** Steps of a thousand; what is left is forgotten in the next hour. */
  private static final int STEPS_MAX = 100;

  @Inject ConsoleSessions sessions;

  /** Apart from the wakes that bill and number. */
  @Schedule(
      hour = "*",
      minute = "23",
      second = "50",
      timezone = "UTC",
      persistent = false,
      info = "old sessions of the console")
  public void wake() {
    boolean more = true;
    for (int step = 0; more && step < STEPS_MAX; step++) {
      more = sessions.forgetSome();
    }
  }
}
