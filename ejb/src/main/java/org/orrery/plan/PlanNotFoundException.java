package org.orrery.plan;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** There is no such plan, or it is another seller's. */
public class PlanNotFoundException extends Refusal {

  /** Names the plan that was asked for. */
  public PlanNotFoundException(int planId) {
    super(
        FaultCode.PLAN_NOT_FOUND,
        "No plan " + planId + " to be had here; take one that is listed for you");
  }
}
