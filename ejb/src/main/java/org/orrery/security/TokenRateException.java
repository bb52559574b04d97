package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The API token was used too often in this minute. */
public class TokenRateException extends Refusal {

  /** Says what the token is not good for. */
  public TokenRateException(String message) {
    super(FaultCode.TOKEN_RATE, message);
  }
}
