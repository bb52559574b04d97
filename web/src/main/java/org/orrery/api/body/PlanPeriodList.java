package org.orrery.api.body;

import java.util.List;

/** The billing periods of a plan. */
public record PlanPeriodList(List<PlanPeriodBody> items) {}
