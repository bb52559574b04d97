package org.orrery.platform;

import java.time.LocalDate;
import java.util.Optional;

/** Implemented by those who book: the business date must not move behind them. */
public interface BookedDates {

  /** The latest business date that anything is booked on; empty when nothing is. */
  Optional<LocalDate> lastBookedOn();
}
