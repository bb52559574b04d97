package org.orrery.fee;

import org.orrery.plan.PlanResource;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The plan does not offer the resource. */
public class ResourceNotOfferedException extends Refusal {

  /** Names both. */
  public ResourceNotOfferedException(int planId, PlanResource resource) {
    super(
        FaultCode.RESOURCE_NOT_OFFERED,
        "Plan " + planId + " does not offer " + resource + "; another plan may");
  }
}
