package org.orrery.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanResource;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;
import org.orrery.resale.Resale;
import org.orrery.shared.Money;

/**
 * What a reseller pays for units of a resource, exact until the one rounding.
 *
 * <p>The price is that of the reseller's own plan, brought to the billing period of the customer: a
 * base price is for a month of it, a price of the reseller's billing period for as much of that as
 * the customer's is long. The units and days are those that the customer is charged for.
 */
final class WholesaleFormula {

  private WholesaleFormula() {}

  /** The two billing periods that meet. */
  record Periods(PeriodMonths resellers, PeriodMonths customers) {}

  /** A unit of a recurrent fee, for the customer's billing period or billing month. */
  static FeeRate recurrent(PlanResource resource, UnitPrice price, Periods periods) {
    if (!price.actual()) {
      return FeeFormula.recurrent(resource, price, BigDecimal.ONE, periods.customers());
    }
    FeeRate whole = FeeFormula.recurrent(resource, price, BigDecimal.ONE, periods.resellers());
    return resource.isMonthly() ? whole : brought(whole, periods);
  }

  /** A unit of a usage fee, for a billing month. */
  static FeeRate usage(UnitPrice price, Periods periods) {
    PeriodMonths months = price.actual() ? periods.resellers() : periods.customers();
    return FeeFormula.usage(price, BigDecimal.ONE, months);
  }

  /**
   * What the reseller pays where its customer pays {@code sale}: as many units and days.
   *
   * @param unit of the reseller's price
   * @param retailUnit of the customer's price, above zero
   */
  static Money price(Resale sale, FeeRate unit, FeeRate retailUnit, Currency currency) {
    BigDecimal dividend =
        unit.amount()
            .multiply(sale.rate().amount())
            .multiply(whole(retailUnit.divisor()))
            .multiply(whole(sale.share().days()));
    BigDecimal divisor =
        retailUnit
            .amount()
            .multiply(whole(unit.divisor()))
            .multiply(whole(sale.rate().divisor()))
            .multiply(whole(sale.share().divisor()));
    int decimals = currency.getDefaultFractionDigits();
    return new Money(dividend.divide(divisor, decimals, RoundingMode.HALF_UP), currency);
  }

  private static FeeRate brought(FeeRate whole, Periods periods) {
    PeriodMonths to = periods.customers();
    PeriodMonths from = periods.resellers();
    return new FeeRate(
        whole.amount().multiply(whole((long) to.numerator() * from.denominator())),
        Math.multiplyExact(
            whole.divisor(), Math.multiplyExact(to.denominator(), from.numerator())));
  }

  private static BigDecimal whole(long number) {
    return BigDecimal.valueOf(number);
  }
}
