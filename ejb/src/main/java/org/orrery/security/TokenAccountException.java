package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The API token is right, but is not for this account. */
public class TokenAccountException extends Refusal {

  /** Says what the token is not good for. */
  public TokenAccountException(String message) {
    super(FaultCode.TOKEN_ACCOUNT, message);
  }
}
