package org.orrery.factor;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The code is none of the login's at this time, or was used before. */
public class WrongCodeException extends Refusal {

  /** One text for all reasons. */
  public WrongCodeException() {
    super(
        FaultCode.AUTHENTICATION_FAILED,
        "Wrong code; wait for the next one, see that the device's clock is right, or take a"
            + " recovery code");
  }
}
