package org.orrery.idempotency;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A caller has as many keys as one may have. */
public class KeysExhaustedException extends Refusal {

  private KeysExhaustedException(String message) {
    super(FaultCode.IDEMPOTENCY_KEYS_EXHAUSTED, message);
  }

  static KeysExhaustedException ofUser(int most) {
    return new KeysExhaustedException(
        "A user has at most "
            + most
            + " idempotency keys in 30 days; send this call without one, or wait");
  }

  static KeysExhaustedException ofToday(long most) {
    return new KeysExhaustedException(
        "At most "
            + most
            + " idempotency keys a day; send this call without one, or from midnight in UTC on");
  }
}
