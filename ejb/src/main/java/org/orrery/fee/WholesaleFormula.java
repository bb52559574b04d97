package org.orrery.fee;

import java.math.BigDecimal;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanResource;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;

/**
 * What a reseller pays for units of a resource, exact until the one rounding.
 *
 * <p>The price is that of the reseller's own plan, brought to the billing period of the customer: a
 * base price is for a month of it, a price of the reseller's billing period for as much of that as
 * the customer's is long. The units are those that the customer has, free ones too, and the days
 * those of its charge.
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

  /** Whose months a usage fee is counted by. */
  static PeriodMonths usageMonths(UnitPrice price, Periods periods) {
    return price.actual() ? periods.resellers() : periods.customers();
  }

  /** So many units. */
  static FeeRate times(FeeRate unit, BigDecimal units) {
    return new FeeRate(unit.amount().multiply(units), unit.divisor());
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
