package org.orrery.api.body;

import org.orrery.plan.PlanPeriodView;

/**
 * A billing period of a plan.
 *
 * @param unit DAY, WEEK, MONTH or YEAR
 */
public record PlanPeriodBody(int id, String unit, int count) {
  /** Shows it. */
  public static PlanPeriodBody of(PlanPeriodView period) {
    return new PlanPeriodBody(period.id(), period.length().unit().name(), period.length().count());
  }
}
