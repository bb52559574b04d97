package org.orrery.idempotency;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A refusal that was told before, told again in the same words. */
public class RememberedRefusalException extends Refusal {

  RememberedRefusalException(FaultCode code, String message) {
    super(code, message);
  }
}
