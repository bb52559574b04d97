package org.orrery.billrun;

import java.time.LocalDate;
import org.orrery.shared.SellerId;

/**
 * One business date of one seller, as a run works on it.
 *
 * @param runBegan the last day that was complete before the run
 */
record RunDay(SellerId seller, LocalDate on, LocalDate runBegan) {

  /** Whether the day was complete before, and only what was late is done now. */
  boolean isLate() {
    return on.equals(runBegan);
  }
}
