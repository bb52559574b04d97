package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The API token was used too often in this minute. */
public class TokenRateException extends Refusal {

  private final long retryAfterSeconds;

  /** Says when to try again. */
  public TokenRateException(String message, long retryAfterSeconds) {
    super(FaultCode.TOKEN_RATE, message);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** When a try may have another outcome. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
