package org.orrery.shared;

/** Refuses a request that lacks a value that the operation cannot do without. */
public class MissingValueException extends Refusal {

  /** Names the value as the caller knows it. */
  public MissingValueException(String name) {
    super(FaultCode.MISSING_VALUE, "The request lacks " + name + "; send it, and not as nil");
  }
}
