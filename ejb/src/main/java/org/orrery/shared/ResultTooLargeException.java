package org.orrery.shared;

/** An answer would be longer than one message can carry; nothing is left out silently. */
public class ResultTooLargeException extends Refusal {

  /** Says how much one message carries. */
  public ResultTooLargeException(int most) {
    super(FaultCode.RESULT_TOO_LARGE, "There are more than " + most + " entries; ask for fewer");
  }
}
