package org.orrery.api.body;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.plan.ResourceTariff;

/**
 * What a resource costs on one billing period.
 *
 * @param unitsMax absent = any number
 * @param setup for one unit, after the discount of the period, as the others
 */
public record PriceBody(
    String resource,
    @Nullable String unitsMax,
    String includedUnits,
    String freeUnits,
    String setup,
    String recurrent,
    String usage) {
  /** Shows it. */
  public static PriceBody of(ResourceTariff tariff) {
    BigDecimal max = tariff.unitsMax();
    return new PriceBody(
        tariff.resource().name(),
        max == null ? null : max.toPlainString(),
        tariff.includedUnits().toPlainString(),
        tariff.freeUnits().toPlainString(),
        tariff.setup().net().toPlainString(),
        tariff.recurrent().net().toPlainString(),
        tariff.usage().net().toPlainString());
  }
}
