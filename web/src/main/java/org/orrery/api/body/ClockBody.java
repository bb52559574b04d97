package org.orrery.api.body;

import java.time.LocalDate;
import org.orrery.platform.ClockReading;

/**
 * What the business clock of a seller shows.
 *
 * @param openOn the business date: calls book on it
 */
public record ClockBody(String zone, LocalDate openOn, LocalDate billedThrough) {
  /** Shows it. */
  public static ClockBody of(ClockReading clock) {
    return new ClockBody(clock.zone().getId(), clock.openOn(), clock.billedThrough());
  }
}
