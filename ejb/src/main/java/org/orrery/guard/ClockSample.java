package org.orrery.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * Two clocks of the machine, read together.
 *
 * @param wall what the date is made of; people and time services set it
 * @param monotonicNanos counts from an unknown moment, and nobody sets it
 */
public record ClockSample(Instant wall, long monotonicNanos) {

  /** By how much the wall clock went forward beyond the time that passed; negative = back. */
  Duration jumpSince(ClockSample before) {
    Duration shown = Duration.between(before.wall, wall);
    return shown.minusNanos(monotonicNanos - before.monotonicNanos);
  }

  /** The time that passed. */
  Duration since(ClockSample before) {
    return Duration.ofNanos(monotonicNanos - before.monotonicNanos);
  }
}
