package org.orrery.fee;

import java.math.BigDecimal;
import org.orrery.plan.PlanResource;

/**
 * Units that an account bought at one time and has still.
 *
 * @param included whether they came with the plan
 * @param chargedUnits those of them that cost something now
 */
public record PurchaseView(
    PlanResource resource, BigDecimal units, boolean included, BigDecimal chargedUnits) {

  static PurchaseView of(Holding holding) {
    return new PurchaseView(
        holding.resource(), holding.units(), holding.included(), holding.charged());
  }
}
