package org.orrery.idempotency;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The caller used the key of one call for another. Nothing is done. */
public class KeyReusedException extends Refusal {

  KeyReusedException() {
    super(
        FaultCode.IDEMPOTENCY_KEY_REUSED,
        "This idempotency key belongs to a call of this operation with other parameters;"
            + " send this call with a key of its own");
  }
}
