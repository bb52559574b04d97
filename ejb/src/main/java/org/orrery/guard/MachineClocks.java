package org.orrery.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Reads the clocks of this machine. */
@ApplicationScoped
class MachineClocks {

  private static final long APART_MAX_NANOS = 1_000_000_000L;
  private static final int TRIES_MAX = 10;

  @Inject Clock wall;

  /** Both within a second: a process that was stopped between them would see its clock jump. */
  ClockSample read() {
    long before = System.nanoTime();
    ClockSample sample = new ClockSample(wall.instant(), System.nanoTime());
    for (int n = 0; n < TRIES_MAX && sample.monotonicNanos() - before > APART_MAX_NANOS; n++) {
      before = System.nanoTime();
      sample = new ClockSample(wall.instant(), System.nanoTime());
    }
    return sample;
  }
}
