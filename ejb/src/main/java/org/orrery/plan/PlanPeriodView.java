package org.orrery.plan;

/**
 * A billing period of a plan.
 *
 * @param id within the plan; the first is 0
 */
public record PlanPeriodView(int id, PeriodLength length) {}
