package org.orrery.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a resource costs on one billing period of a plan.
 *
 * @param unitsMax the most that an account may have by buying; null = any number
 * @param includedUnits what an account gets at its activation
 * @param freeUnits units that cost nothing
 */
public record ResourceTariff(
    PlanResource resource,
    @Nullable BigDecimal unitsMax,
    BigDecimal includedUnits,
    BigDecimal freeUnits,
    UnitPrice setup,
    UnitPrice recurrent,
    UnitPrice usage) {

  /** How many units a resource has that a plan includes, and how many it may have. */
  public record Units(@Nullable BigDecimal max, BigDecimal included) {}

  /**
   * What holds: the period's figure where one is set, without discount; else the base figure with
   * the period's discount; else nothing. Source: API reference, section 6.1.
   */
  static ResourceTariff resolve(
      PlanResource resource,
      Units units,
      PriceSet base,
      PriceSet actual,
      PeriodDiscounts discounts) {
    BigDecimal free = actual.freeUnits() == null ? base.freeUnits() : actual.freeUnits();
    return new ResourceTariff(
        resource,
        units.max(),
        units.included(),
        free == null ? BigDecimal.ZERO : free,
        price(base.setup(), actual.setup(), discounts.setup()),
        price(base.recurrent(), actual.recurrent(), discounts.recurrent()),
        price(base.usage(), actual.usage(), discounts.usage()));
  }

  private static UnitPrice price(
      @Nullable BigDecimal base, @Nullable BigDecimal actual, BigDecimal discount) {
    if (actual != null) {
      return UnitPrice.actual(actual);
    }
    return base == null ? UnitPrice.NOTHING : UnitPrice.base(base, discount);
  }
}
