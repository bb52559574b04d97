package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orrery.fee.WholesaleFormula.Periods;
import org.orrery.fee.WholesaleRepository.Sold;
import org.orrery.period.DateSpan;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;
import org.orrery.rating.FeeRate;
import org.orrery.resale.Resale;
import org.orrery.resale.WholesaleSource;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/**
 * Tells billing what resellers pay for what their customers have and use, whatever those pay: all
 * units, at today's prices of the reseller's own plan; nothing for what that plan does not price.
 */
@ApplicationScoped
class WholesaleBook implements WholesaleSource {

  @Inject WholesaleRepository fees;
  @Inject UsageRepository usage;
  @Inject PlanPrices prices;

  private record PlanPeriod(int planId, int periodId) {}

  @Override
  public Map<Resale, Money> prices(Collection<Resale> sales) {
    Map<Long, Sold> sold = fees.sold(sales);
    Map<UsageRepository.MeterKey, List<Usage.Reading>> readings = readings(sales, sold);
    Map<PlanPeriod, Tariff> tariffs = new HashMap<>();
    Map<Resale, Money> found = new HashMap<>();
    for (Resale sale : sales) {
      Sold fee = sold.get(sale.schedule());
      if (fee != null) {
        Tariff resellers = tariff(tariffs, sale.reseller().planId(), sale.reseller().periodId());
        Tariff customers = tariff(tariffs, fee.planId(), fee.periodId());
        Periods periods = new Periods(resellers.length().months(), customers.length().months());
        List<Usage.Reading> used =
            readings.getOrDefault(
                new UsageRepository.MeterKey(sale.account(), fee.resource()), List.of());
        resellers
            .of(fee.resource())
            .map(tariff -> price(sale, rate(fee, tariff, periods, new Use(sale.span(), used))))
            .filter(price -> !price.isZero())
            .ifPresent(price -> found.put(sale, price));
      }
    }
    return found;
  }

  /** What was read, and the month that is asked for. */
  private record Use(DateSpan month, List<Usage.Reading> readings) {}

  private Map<UsageRepository.MeterKey, List<Usage.Reading>> readings(
      Collection<Resale> sales, Map<Long, Sold> sold) {
    Set<AccountId> metered = new HashSet<>();
    for (Resale sale : sales) {
      Sold fee = sold.get(sale.schedule());
      if (fee != null && fee.kind() == WholesaleRepository.Kind.USAGE) {
        metered.add(sale.account());
      }
    }
    return metered.isEmpty() ? Map.of() : usage.readings(metered);
  }

  private Tariff tariff(Map<PlanPeriod, Tariff> read, int planId, int periodId) {
    return read.computeIfAbsent(
        new PlanPeriod(planId, periodId), key -> prices.tariff(key.planId(), key.periodId()));
  }

  private static Money price(Resale sale, FeeRate rate) {
    return rate.share(sale.share().days(), sale.share().divisor(), sale.reseller().currency());
  }

  /** Of all units that the customer has, or used beyond them: retail free units do not count. */
  private static FeeRate rate(Sold fee, ResourceTariff tariff, Periods periods, Use use) {
    return switch (fee.kind()) {
      case SETUP -> FeeFormula.setup(tariff.setup(), fee.units());
      case RECURRENT ->
          WholesaleFormula.times(
              WholesaleFormula.recurrent(fee.resource(), tariff.recurrent(), periods), fee.units());
      case USAGE ->
          new Usage(
                  fee.resource(),
                  tariff.usage(),
                  WholesaleFormula.usageMonths(tariff.usage(), periods),
                  fee.units(),
                  use.readings())
              .rate(use.month());
    };
  }
}
