package org.orrery.session;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The act is too grave for a browser that is merely open: the password is to be shown with it. */
public class PasswordDueException extends Refusal {

  /** Says what is missing. */
  public PasswordDueException() {
    super(FaultCode.PASSWORD_DUE, "This asks for your own password");
  }
}
