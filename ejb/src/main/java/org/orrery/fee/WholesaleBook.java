package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.orrery.fee.WholesaleFormula.Periods;
import org.orrery.fee.WholesaleRepository.Sold;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.ResourceTariff;
import org.orrery.plan.Tariff;
import org.orrery.rating.FeeRate;
import org.orrery.resale.Resale;
import org.orrery.resale.WholesaleSource;
import org.orrery.shared.Money;

/**
 * Tells billing what resellers pay for the fees of their customers: as many units, at today's
 * prices of the reseller's own plan; nothing for what that plan does not price.
 */
@ApplicationScoped
class WholesaleBook implements WholesaleSource {

  @Inject WholesaleRepository fees;
  @Inject PlanPrices prices;

  private record PlanPeriod(int planId, int periodId) {}

  @Override
  public Map<Resale, Money> prices(Collection<Resale> sales) {
    Map<Long, Sold> sold = fees.sold(sales);
    Map<PlanPeriod, Tariff> tariffs = new HashMap<>();
    Map<Resale, Money> found = new HashMap<>();
    for (Resale sale : sales) {
      Sold fee = sold.get(sale.schedule());
      if (fee != null) {
        Tariff resellers = tariff(tariffs, sale.reseller().planId(), sale.reseller().periodId());
        Tariff customers = tariff(tariffs, fee.planId(), fee.periodId());
        price(sale, fee, resellers, customers).ifPresent(price -> found.put(sale, price));
      }
    }
    return found;
  }

  private Tariff tariff(Map<PlanPeriod, Tariff> read, int planId, int periodId) {
    return read.computeIfAbsent(
        new PlanPeriod(planId, periodId), key -> prices.tariff(key.planId(), key.periodId()));
  }

  private static Optional<Money> price(Resale sale, Sold fee, Tariff resellers, Tariff customers) {
    Periods periods = new Periods(resellers.length().months(), customers.length().months());
    FeeRate retail =
        fee.kind() == WholesaleRepository.Kind.RECURRENT
            ? fee.unitRate()
            : customers
                .of(fee.resource())
                .map(
                    tariff ->
                        unit(fee, tariff, new Periods(periods.customers(), periods.customers())))
                .orElse(FeeRate.NOTHING);
    if (retail.amount().signum() == 0) {
      return Optional.empty();
    }
    return resellers
        .of(fee.resource())
        .map(tariff -> unit(fee, tariff, periods))
        .filter(unit -> unit.amount().signum() > 0)
        .map(unit -> WholesaleFormula.price(sale, unit, retail, sale.reseller().currency()));
  }

  private static FeeRate unit(Sold fee, ResourceTariff tariff, Periods periods) {
    return switch (fee.kind()) {
      case SETUP -> FeeFormula.setup(tariff.setup(), BigDecimal.ONE);
      case RECURRENT -> WholesaleFormula.recurrent(fee.resource(), tariff.recurrent(), periods);
      case USAGE -> WholesaleFormula.usage(tariff.usage(), periods);
    };
  }
}
