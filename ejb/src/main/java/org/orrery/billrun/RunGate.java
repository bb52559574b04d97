package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the timers of one node from running beside each other. For speed alone: two runs at once
 * charge nothing twice.
 */
@ApplicationScoped
class RunGate {

  private final AtomicBoolean busy = new AtomicBoolean();

  boolean enter() {
    return busy.compareAndSet(false, true);
  }

  void leave() {
    busy.set(false);
  }
}
