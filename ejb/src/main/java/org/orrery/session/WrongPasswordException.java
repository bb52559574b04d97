package org.orrery.session;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The password of somebody who is signed in, shown once more, is not right. */
public class WrongPasswordException extends Refusal {

  /** Whose login it is, is known: there is nothing to hide. */
  public WrongPasswordException() {
    super(FaultCode.AUTHENTICATION_FAILED, "Wrong password; nothing was changed");
  }
}
