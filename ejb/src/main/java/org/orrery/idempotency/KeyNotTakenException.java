package org.orrery.idempotency;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A call with a key of an operation that cannot keep its answer. Nothing is done. */
public class KeyNotTakenException extends Refusal {

  /** Says what to do instead. */
  public KeyNotTakenException() {
    super(
        FaultCode.IDEMPOTENCY_KEY_NOT_TAKEN,
        "This operation takes no idempotency key; look whether it was done, and send it without");
  }
}
