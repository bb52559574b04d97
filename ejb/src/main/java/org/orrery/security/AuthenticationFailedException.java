package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The token is not good. Never says whether the login or the password was wrong. */
public class AuthenticationFailedException extends Refusal {

  /** One text for all reasons. */
  public AuthenticationFailedException() {
    super(
        FaultCode.AUTHENTICATION_FAILED,
        "Wrong login or password; check both (an API token may have ended, or be for other"
            + " addresses), or ask your provider for new ones");
  }
}
