package org.orrery.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps the wakes of one node from verifying beside each other, and from reading in vain. */
@ApplicationScoped
class AuditTurn {

  private final AtomicBoolean busy = new AtomicBoolean();
  private long last = -1;
  private long beforeLast = -1;

  boolean enter() {
    return busy.compareAndSet(false, true);
  }

  void leave() {
    busy.set(false);
  }

  /**
   * Whether anything may have been booked since the last look.
   *
   * <p>An id is given before its entry is committed; therefore only an id that has stood still for
   * two looks tells that there is nothing.
   */
  synchronized boolean isWorthIt(long lastEntry) {
    boolean stoodStill = lastEntry == last && lastEntry == beforeLast;
    beforeLast = last;
    last = lastEntry;
    return !stoodStill;
  }
}
