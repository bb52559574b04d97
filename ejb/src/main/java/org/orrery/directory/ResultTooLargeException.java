package org.orrery.directory;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** A search found more than one answer can carry; nothing is left out silently. */
public class ResultTooLargeException extends Refusal {

  /** Says how much one answer carries. */
  public ResultTooLargeException(int most) {
    super(
        FaultCode.RESULT_TOO_LARGE,
        "The search found more than " + most + " entries; give more criteria");
  }
}
