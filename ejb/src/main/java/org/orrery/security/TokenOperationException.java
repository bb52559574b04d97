package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The API token is right, but is not good for this operation. */
public class TokenOperationException extends Refusal {

  /** Says what the token is not good for. */
  public TokenOperationException(String message) {
    super(FaultCode.TOKEN_OPERATION, message);
  }
}
