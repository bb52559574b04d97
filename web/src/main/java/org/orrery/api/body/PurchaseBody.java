package org.orrery.api.body;

import org.orrery.fee.PurchaseView;

/**
 * Units that an account has.
 *
 * @param included whether they came with the plan
 * @param chargedUnits those of them that cost something now
 */
public record PurchaseBody(String resource, String units, boolean included, String chargedUnits) {
  /** Shows it. */
  public static PurchaseBody of(PurchaseView view) {
    return new PurchaseBody(
        view.resource().name(),
        view.units().toPlainString(),
        view.included(),
        view.chargedUnits().toPlainString());
  }
}
