package org.orrery.fee;

import java.math.BigDecimal;
import org.orrery.plan.PlanResource;

/**
 * Units that an account is to have.
 *
 * @param included whether they come with the plan
 */
record Order(PlanResource resource, BigDecimal units, boolean included) {}
