package org.orrery.api.body;

import java.util.List;

/** What all billing periods of a plan cost. */
public record PlanPricesBody(int planId, List<TariffBody> periods) {}
