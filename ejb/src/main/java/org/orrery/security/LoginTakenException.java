package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** Somebody has this login, or a signup that waits for moderation asked for it first. */
public class LoginTakenException extends Refusal {

  /** Names the login. */
  public LoginTakenException(Login login) {
    super(FaultCode.LOGIN_TAKEN, "The login " + login + " is taken; choose another");
  }
}
