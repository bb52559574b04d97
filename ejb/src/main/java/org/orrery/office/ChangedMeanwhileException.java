package org.orrery.office;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** Somebody else was quicker: what is to be changed is not what the caller has read. */
public class ChangedMeanwhileException extends Refusal {

  /** Tells what to do. */
  public ChangedMeanwhileException() {
    super(FaultCode.CHANGED_MEANWHILE, "It was changed since you read it; read it again");
  }
}
