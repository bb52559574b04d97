package org.orrery.signup;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The signup names a mode that there is not. */
public class SignupModeUnknownException extends Refusal {

  /** Names the mode, and those that there are. */
  public SignupModeUnknownException(String mode) {
    super(
        FaultCode.SIGNUP_MODE_UNKNOWN,
        "No signup mode " + mode + "; there are empty, signup, 3ldomain, service, opensrs");
  }
}
