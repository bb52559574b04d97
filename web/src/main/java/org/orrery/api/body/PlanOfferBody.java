package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.plan.PlanOffer;

/**
 * How a plan is sold.
 *
 * @param group absent = none
 */
public record PlanOfferBody(
    @Nullable String name, @Nullable String group, @Nullable Boolean openToSignup) {
  /** What is wanted, with what may not be missing. */
  public PlanOffer wanted() {
    return new PlanOffer(
        Given.value("name", name), Given.text(group), Given.value("openToSignup", openToSignup));
  }
}
