package org.orrery.security;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The caller is known, but may not do this. */
public class AccessDeniedException extends Refusal {

  /** Says what is not allowed, without telling what there is. */
  public AccessDeniedException(String message) {
    super(FaultCode.ACCESS_DENIED, message);
  }
}
