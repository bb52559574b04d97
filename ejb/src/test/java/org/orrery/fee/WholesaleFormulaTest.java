package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.orrery.fee.WholesaleFormula.Periods;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanResource;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;
import org.orrery.shared.Cases;
import org.orrery.shared.Money;

/** What a reseller pays for as much as its customer is charged for. */
class WholesaleFormulaTest {

  private static final int CASES = Cases.of(10_000);
  private static final Currency USD = Currency.getInstance("USD");
  private static final PeriodMonths MONTH = new PeriodMonths(1, 1);
  private static final PeriodMonths QUARTER = new PeriodMonths(3, 1);
  private static final PeriodMonths YEAR = new PeriodMonths(12, 1);
  private static final PeriodMonths WEEK = new PeriodMonths(7, 30);

  @Test
  void a_base_price_is_for_each_month_of_the_customers_period() {
    FeeRate unit = recurrent(PlanResource.MAILBOX, base("2"), MONTH, QUARTER);

    assertThat(unit.whole(USD)).isEqualTo(Money.of("6.00", "USD"));
  }

  @Test
  void a_price_of_the_resellers_period_is_brought_to_the_customers() {
    assertThat(recurrent(PlanResource.MAILBOX, actual("12"), YEAR, QUARTER).whole(USD))
        .isEqualTo(Money.of("3.00", "USD"));
    assertThat(recurrent(PlanResource.MAILBOX, actual("12"), QUARTER, YEAR).whole(USD))
        .isEqualTo(Money.of("48.00", "USD"));
    assertThat(recurrent(PlanResource.MAILBOX, actual("30"), MONTH, WEEK).whole(USD))
        .isEqualTo(Money.of("7.00", "USD"));
  }

  @Test
  void a_monthly_resource_costs_a_billing_month_whatever_the_periods() {
    assertThat(recurrent(PlanResource.TRAFFIC, base("2"), YEAR, QUARTER).whole(USD))
        .isEqualTo(Money.of("2.00", "USD"));
    assertThat(recurrent(PlanResource.TRAFFIC, actual("12"), YEAR, QUARTER).whole(USD))
        .isEqualTo(Money.of("1.00", "USD"));
    Periods periods = new Periods(YEAR, QUARTER);
    assertThat(WholesaleFormula.usageMonths(actual("12"), periods)).isEqualTo(YEAR);
    assertThat(WholesaleFormula.usageMonths(base("2"), periods)).isEqualTo(QUARTER);
  }

  @Test
  void as_many_units_and_days_are_paid_as_the_customer_has() {
    FeeRate unit = recurrent(PlanResource.MAILBOX, base("2"), MONTH, QUARTER);

    assertThat(WholesaleFormula.times(unit, new BigDecimal("2")).share(46, 92, USD))
        .isEqualTo(Money.of("6.00", "USD"));
  }

  @Test
  void thousands_of_random_sales_cost_the_price_of_their_units_and_days() {
    List<PeriodMonths> periods = List.of(MONTH, QUARTER, YEAR, WEEK);
    for (long seed = 1; seed <= CASES; seed++) {
      Random random = new Random(seed * 7_919);
      PeriodMonths customers = periods.get(random.nextInt(periods.size()));
      BigDecimal units = BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(4));
      int divisor = 1 + random.nextInt(366);
      int days = 1 + random.nextInt(divisor);
      BigDecimal cost = new BigDecimal(amount(random));
      FeeRate unit = recurrent(PlanResource.MAILBOX, base(cost.toString()), MONTH, customers);

      Money price = WholesaleFormula.times(unit, units).share(days, divisor, USD);

      BigDecimal slow =
          cost.multiply(units)
              .multiply(BigDecimal.valueOf((long) customers.numerator() * days))
              .divide(
                  BigDecimal.valueOf((long) customers.denominator() * divisor),
                  new MathContext(60, RoundingMode.HALF_UP))
              .setScale(2, RoundingMode.HALF_UP);
      assertThat(price.amount()).as("seed %d", seed).isEqualTo(slow);
    }
  }

  private static String amount(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(6)).toPlainString();
  }

  private static FeeRate recurrent(
      PlanResource resource, UnitPrice price, PeriodMonths resellers, PeriodMonths customers) {
    return WholesaleFormula.recurrent(resource, price, new Periods(resellers, customers));
  }

  private static UnitPrice base(String amount) {
    return UnitPrice.base(new BigDecimal(amount), BigDecimal.ZERO);
  }

  private static UnitPrice actual(String amount) {
    return UnitPrice.actual(new BigDecimal(amount));
  }
}
