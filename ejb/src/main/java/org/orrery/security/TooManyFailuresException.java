package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** Somebody guesses, or the server is being flooded with sign-ins. */
public class TooManyFailuresException extends Refusal {

  private final long retryAfterSeconds;

  /** Says when to try again. */
  public TooManyFailuresException(String message, long retryAfterSeconds) {
    super(FaultCode.TOO_MANY_FAILURES, message);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** When a try may have another outcome. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
