package org.orrery.signup;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A domain was to be registered, and no registrar is there to do it. */
public class RegistrarNotConfiguredException extends Refusal {

  /** Says what to do instead. */
  public RegistrarNotConfiguredException() {
    super(
        FaultCode.REGISTRAR_NOT_CONFIGURED,
        "Domains cannot be registered here: no registrar is configured. Sign up with mod=signup"
            + " and a domain that is registered elsewhere, or with mod=empty");
  }
}
