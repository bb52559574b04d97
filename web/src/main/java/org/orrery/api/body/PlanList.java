package org.orrery.api.body;

import java.util.List;

/** Plans, in the order of their ids. */
public record PlanList(List<PlanBody> items) {}
