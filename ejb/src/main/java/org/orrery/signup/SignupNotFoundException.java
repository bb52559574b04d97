package org.orrery.signup;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** No signup of that number waits for moderation. */
public class SignupNotFoundException extends Refusal {

  /** Names the signup. */
  public SignupNotFoundException(long signupId) {
    super(FaultCode.SIGNUP_NOT_FOUND, "No signup " + signupId + " waits for moderation");
  }
}
