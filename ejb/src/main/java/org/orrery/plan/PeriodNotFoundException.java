package org.orrery.plan;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The plan has no such billing period. */
public class PeriodNotFoundException extends Refusal {

  /** Names the plan and the period that were asked for. */
  public PeriodNotFoundException(int planId, int periodId) {
    super(
        FaultCode.PERIOD_NOT_FOUND,
        "Plan " + planId + " has no billing period " + periodId + "; take one that it lists");
  }
}
