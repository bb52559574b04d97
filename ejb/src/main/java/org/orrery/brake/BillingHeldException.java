package org.orrery.brake;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** Billing is held, as a whole or for an account, and what is asked needs it to go on. */
public class BillingHeldException extends Refusal {

  /** Says what is held and why. */
  public BillingHeldException(String message) {
    super(FaultCode.BILLING_HELD, message);
  }
}
