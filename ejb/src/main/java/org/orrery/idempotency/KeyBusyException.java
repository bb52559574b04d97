package org.orrery.idempotency;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The same call came twice at once, and the other one was answered after this one was refused. */
public class KeyBusyException extends Refusal {

  KeyBusyException() {
    super(
        FaultCode.IDEMPOTENCY_KEY_BUSY,
        "Another call with this idempotency key was answered at the same moment;"
            + " send this call again as it is to get that answer");
  }
}
