package org.orrery.api.body;

import java.util.List;
import org.orrery.plan.Tariff;

/** What a billing period of a plan costs. */
public record TariffBody(int periodId, List<PriceBody> resources) {
  /** Shows it. */
  public static TariffBody of(Tariff tariff) {
    return new TariffBody(
        tariff.periodId(), tariff.resources().values().stream().map(PriceBody::of).toList());
  }
}
