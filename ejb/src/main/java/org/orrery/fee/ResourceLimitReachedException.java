package org.orrery.fee;

import java.math.BigDecimal;
import org.orrery.plan.PlanResource;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** An account may not have so many units. */
public class ResourceLimitReachedException extends Refusal {

  /** Names the resource and how much of it may be had. */
  public ResourceLimitReachedException(PlanResource resource, BigDecimal unitsMax) {
    super(
        FaultCode.RESOURCE_LIMIT_REACHED,
        "An account may have at most "
            + unitsMax.stripTrailingZeros().toPlainString()
            + " of "
            + resource
            + "; buy less, or have its plan changed");
  }
}
