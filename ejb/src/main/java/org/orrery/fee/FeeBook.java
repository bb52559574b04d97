package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.Tariff;
import org.orrery.rating.FeeRate;
import org.orrery.rating.FeeRating;
import org.orrery.rating.FeeSource;
import org.orrery.shared.AccountId;

/** Tells billing what fees come to: of purchases at the price of their day, of usage at today's. */
@ApplicationScoped
class FeeBook implements FeeSource {

  @Inject PurchaseRepository purchases;
  @Inject UsageRepository usage;
  @Inject PlanPrices prices;

  private record PlanPeriod(int planId, int periodId) {}

  @Override
  public Map<Long, FeeRating> ratings(Collection<AccountId> accounts) {
    Map<Long, FeeRating> ratings = new HashMap<>();
    for (Holding holding : purchases.holdings(accounts)) {
      Long schedule = holding.recurrentSchedule();
      if (schedule != null) {
        FeeRate rate = holding.rate();
        ratings.put(schedule, span -> rate);
      }
    }
    rateUsage(accounts, ratings);
    return ratings;
  }

  private void rateUsage(Collection<AccountId> accounts, Map<Long, FeeRating> ratings) {
    List<UsageRepository.Meter> meters = usage.meters(accounts);
    if (meters.isEmpty()) {
      return;
    }
    Map<UsageRepository.MeterKey, List<Usage.Reading>> readings = usage.readings(accounts);
    Map<PlanPeriod, Tariff> tariffs = new HashMap<>();
    for (UsageRepository.Meter meter : meters) {
      Tariff tariff =
          tariffs.computeIfAbsent(
              new PlanPeriod(meter.planId(), meter.periodId()),
              key -> prices.tariff(key.planId(), key.periodId()));
      ratings.put(meter.schedule(), rating(meter, tariff, readings));
    }
  }

  private static FeeRating rating(
      UsageRepository.Meter meter,
      Tariff tariff,
      Map<UsageRepository.MeterKey, List<Usage.Reading>> readings) {
    var key = new UsageRepository.MeterKey(meter.account(), meter.resource());
    return tariff
        .of(meter.resource())
        .<FeeRating>map(
            resource ->
                new Usage(
                    meter.resource(),
                    resource.usage(),
                    tariff.length().months(),
                    meter.units().max(resource.freeUnits()),
                    readings.getOrDefault(key, List.of())))
        .orElse(span -> FeeRate.NOTHING);
  }
}
