package org.orrery.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one billing period of a plan offers, with its prices.
 *
 * @param discounts what the period takes off base prices
 * @param resources those on offer; none = the plan has no prices, and its accounts no fees
 */
public record Tariff(
    int planId,
    int periodId,
    PeriodLength length,
    PeriodDiscounts discounts,
    Map<PlanResource, ResourceTariff> resources) {

  public Tariff {
    Map<PlanResource, ResourceTariff> ordered = new EnumMap<>(PlanResource.class);
    ordered.putAll(resources);
    resources = Collections.unmodifiableMap(ordered);
  }

  Tariff with(Map<PlanResource, ResourceTariff> offered) {
    return new Tariff(planId, periodId, length, discounts, offered);
  }

  /** The tariff of a resource; empty if the plan does not offer it. */
  public Optional<ResourceTariff> of(PlanResource resource) {
    return Optional.ofNullable(resources.get(resource));
  }
}
