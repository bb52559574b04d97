package org.orrery.job;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** There is no such job. */
public class JobNotFoundException extends Refusal {

  /** Names the job that was asked for. */
  public JobNotFoundException(long id) {
    super(FaultCode.JOB_NOT_FOUND, "No job " + id + "; those that are over are kept for 90 days");
  }
}
