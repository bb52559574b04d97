package org.orrery.idempotency;

import org.jspecify.annotations.Nullable;
import org.orrery.security.Password;
import org.orrery.shared.Refusal;

/**
 * A refusal of a call with a key, on its way to whoever makes faults, which {@link Keys#settle
 * settles} it. Reads as the refusal itself.
 */
public class FirstRefusalException extends Refusal {

  private final transient KeyRow row;
  private final transient @Nullable Password secret;
  private final Refusal refusal;

  FirstRefusalException(KeyRow row, @Nullable Password secret, Refusal refusal) {
    super(refusal.code(), String.valueOf(refusal.getMessage()));
    this.row = row;
    this.secret = secret;
    this.refusal = refusal;
  }

  @Nullable Password secret() {
    return secret;
  }

  KeyRow row() {
    return row;
  }

  Refusal refusal() {
    return refusal;
  }
}
