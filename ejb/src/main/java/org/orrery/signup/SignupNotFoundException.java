package org.orrery.signup;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** There is no such signup, or it is none of the caller's, or it does not wait any more. */
public class SignupNotFoundException extends Refusal {

  /** Names the signup that was asked for. */
  public SignupNotFoundException(long signupId) {
    super(FaultCode.SIGNUP_NOT_FOUND, "No signup " + signupId + " of yours; check the number");
  }
}
