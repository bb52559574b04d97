package org.orrery.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Reads the clocks of this machine. */
@ApplicationScoped
class MachineClocks {

  @Inject Clock wall;

  ClockSample read() {
    return new ClockSample(wall.instant(), System.nanoTime());
  }
}
