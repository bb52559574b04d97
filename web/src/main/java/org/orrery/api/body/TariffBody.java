package org.orrery.api.body;

import java.util.List;
import org.orrery.plan.Tariff;

/** What a billing period of a plan costs. */
public record TariffBody(int periodId, PeriodDiscountsBody discounts, List<PriceBody> resources) {
  /** Shows it. */
  public static TariffBody of(Tariff tariff) {
    return new TariffBody(
        tariff.periodId(),
        PeriodDiscountsBody.of(tariff.discounts()),
        tariff.resources().values().stream().map(PriceBody::of).toList());
  }
}
