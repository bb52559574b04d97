package org.orrery.fee;

import java.math.BigDecimal;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanResource;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;

/**
 * What fees come to, exact; the one rounding is {@link FeeRate}'s, half-up, when a share is
 * charged.
 *
 * <p>An actual price is for the whole billing period, a base price for one month. Source: API
 * reference, section 6.1.
 */
final class FeeFormula {

  private FeeFormula() {}

  /** The units that cost something: those over the free ones, never below zero. */
  static BigDecimal over(BigDecimal units, BigDecimal free) {
    return units.subtract(free).max(BigDecimal.ZERO);
  }

  /** Once, for units that are bought over the free ones. */
  static FeeRate setup(UnitPrice price, BigDecimal units) {
    return new FeeRate(price.net().multiply(units), 1);
  }

  /**
   * In advance: for the whole billing period, of which the days that are left are charged; of a
   * monthly resource for one billing month, which is never prorated.
   */
  static FeeRate recurrent(
      PlanResource resource, UnitPrice price, BigDecimal units, PeriodMonths months) {
    return resource.isMonthly() ? monthly(price, units, months) : periodic(price, units, months);
  }

  /** In arrears, at the end of a billing month, for units over what the account has. */
  static FeeRate usage(UnitPrice price, BigDecimal unitsOver, PeriodMonths months) {
    return monthly(price, unitsOver, months);
  }

  private static FeeRate periodic(UnitPrice price, BigDecimal units, PeriodMonths months) {
    BigDecimal whole = price.net().multiply(units);
    return price.actual()
        ? new FeeRate(whole, 1)
        : new FeeRate(whole.multiply(BigDecimal.valueOf(months.numerator())), months.denominator());
  }

  /** A billing month's part of what the whole period would cost. */
  private static FeeRate monthly(UnitPrice price, BigDecimal units, PeriodMonths months) {
    if (!price.actual() && months.denominator() == 1) { // As many base prices as months: one each.
      return new FeeRate(price.net().multiply(units), 1);
    }
    FeeRate whole = periodic(price, units, months);
    return new FeeRate(whole.amount(), whole.divisor() * months.billingMonths());
  }
}
