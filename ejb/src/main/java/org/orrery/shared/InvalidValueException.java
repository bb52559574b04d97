package org.orrery.shared;

/** Refuses a value that can never be right, whatever the state of the system. */
public class InvalidValueException extends Refusal {

  /** Says which value, and why. */
  public InvalidValueException(String message) {
    super(FaultCode.INVALID_VALUE, message);
  }
}
