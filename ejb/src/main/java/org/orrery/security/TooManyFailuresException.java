package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** Somebody guesses, or the server is being flooded with sign-ins. */
public class TooManyFailuresException extends Refusal {

  /** Says when to try again. */
  public TooManyFailuresException(String message) {
    super(FaultCode.TOO_MANY_FAILURES, message);
  }
}
