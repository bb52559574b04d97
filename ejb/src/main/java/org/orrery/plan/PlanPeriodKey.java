package org.orrery.plan;

/** A billing period of a plan, by its ids. */
public record PlanPeriodKey(int planId, int periodId) {}
