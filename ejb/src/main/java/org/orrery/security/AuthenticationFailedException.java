package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The token is not good. Never says whether the login or the password was wrong. */
public class AuthenticationFailedException extends Refusal {

  /** One text for all reasons. */
  public AuthenticationFailedException() {
    super(FaultCode.AUTHENTICATION_FAILED, "Wrong login or password");
  }
}
