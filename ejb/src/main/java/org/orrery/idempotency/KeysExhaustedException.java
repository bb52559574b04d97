package org.orrery.idempotency;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A user has as many keys as one may have. */
public class KeysExhaustedException extends Refusal {

  KeysExhaustedException(int most) {
    super(
        FaultCode.IDEMPOTENCY_KEYS_EXHAUSTED,
        "A user has at most "
            + most
            + " idempotency keys in 30 days; send this call without one, or wait");
  }
}
