package org.orrery.platform;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The business date does not move as asked. */
public class ClockNotMovableException extends Refusal {

  /** Says why not. */
  public ClockNotMovableException(String message) {
    super(FaultCode.CLOCK_NOT_MOVABLE, message);
  }
}
