package org.orrery.platform;

import java.time.Clock;
import java.time.LocalDate;

/** What a seller's clock shows in production, where nobody moves it by hand. */
public final class WallReading {

  private WallReading() {}

  /** Stored dates as they are read while the machine's clock shows {@code machine}. */
  public static ClockReading of(ClockReading stored, Clock machine) {
    LocalDate billed = stored.billedThrough();
    BusinessClock clock =
        BusinessClock.like(
            stored.seller(),
            new ClockReading(stored.seller(), stored.zone(), billed, billed, billed));
    clock.open(stored.openOn());
    return clock.read(machine, false);
  }
}
