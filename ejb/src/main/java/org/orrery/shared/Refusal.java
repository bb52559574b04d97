package org.orrery.shared;

import jakarta.ejb.ApplicationException;

/**
 * A named "no" to a caller: the request was understood, it is refused, and nothing is written.
 *
 * <p>One subclass per reason. Thrown through a container bean it rolls the transaction back.
 * Anything that is not a {@code Refusal} is a bug, and tells the caller nothing.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

  private final FaultCode code;

  /** Keeps the stable code and the sentence that the caller reads. */
  protected Refusal(FaultCode code, String message) {
    super(message);
    this.code = code;
  }

  /** The stable code, part of the public contract. */
  public final FaultCode code() {
    return code;
  }
}
