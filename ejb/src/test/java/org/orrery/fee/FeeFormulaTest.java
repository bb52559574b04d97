package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanResource;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;

/** Every figure of fees that the reference prints or derives. */
class FeeFormulaTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final PeriodMonths QUARTER = new PeriodMonths(3, 1);

  @Test
  void a_base_price_of_5_for_2_units_and_46_of_92_days_of_3_months_is_15() {
    FeeRate rate = FeeFormula.recurrent(PlanResource.MAILBOX, base("5"), units("2"), QUARTER);
    assertThat(rate.share(46, 92, USD)).hasToString("USD 15.00");
  }

  @Test
  void an_actual_price_of_12_for_2_units_and_46_of_92_days_is_12() {
    FeeRate rate = FeeFormula.recurrent(PlanResource.MAILBOX, actual("12"), units("2"), QUARTER);
    assertThat(rate.share(46, 92, USD)).hasToString("USD 12.00");
  }

  @Test
  void four_gigabytes_of_traffic_at_1_are_4_on_whatever_day_of_the_month() {
    FeeRate rate = FeeFormula.recurrent(PlanResource.TRAFFIC, base("1"), units("4"), QUARTER);
    assertThat(rate.whole(USD)).hasToString("USD 4.00");
  }

  @Test
  void an_actual_price_of_a_monthly_resource_is_divided_by_the_months() {
    FeeRate rate = FeeFormula.recurrent(PlanResource.TRAFFIC, actual("10"), units("1"), QUARTER);
    assertThat(rate.whole(USD)).hasToString("USD 3.33");
    assertThat(FeeFormula.usage(actual("10"), units("2"), QUARTER).whole(USD))
        .hasToString("USD 6.67");
  }

  @Test
  void a_base_price_of_usage_is_for_one_month() {
    assertThat(FeeFormula.usage(base("0.50"), units("2.5"), QUARTER).whole(USD))
        .hasToString("USD 1.25");
  }

  @Test
  void a_discount_is_taken_off_base_prices_before_the_one_rounding() {
    UnitPrice tenOff = UnitPrice.base(new BigDecimal("9.99"), BigDecimal.TEN);
    assertThat(FeeFormula.setup(tenOff, units("3")).whole(USD)).hasToString("USD 26.97");
    assertThat(
            FeeFormula.recurrent(PlanResource.DOMAIN, tenOff, units("1"), QUARTER)
                .share(1, 92, USD))
        .hasToString("USD 0.29"); // 8.991 x 3 / 92 = 0.29318; of 26.97 it would be 0.2931 too
  }

  @Test
  void setup_is_charged_whole_on_whatever_day() {
    assertThat(FeeFormula.setup(actual("7"), units("2")).whole(USD)).hasToString("USD 14.00");
  }

  @Test
  void only_units_over_the_free_ones_cost() {
    assertThat(FeeFormula.over(units("7"), units("5"))).isEqualByComparingTo("2");
    assertThat(FeeFormula.over(units("3"), units("5"))).isEqualByComparingTo("0");
  }

  @Test
  void a_base_price_of_a_week_is_7_of_30_days_of_the_month() {
    PeriodMonths week = new PeriodLength(PeriodLength.Unit.WEEK, 1).months();
    assertThat(FeeFormula.recurrent(PlanResource.DOMAIN, base("30"), units("1"), week).whole(USD))
        .hasToString("USD 7.00");
    assertThat(FeeFormula.recurrent(PlanResource.TRAFFIC, base("30"), units("1"), week).whole(USD))
        .hasToString("USD 7.00");
  }

  @Test
  void a_currency_without_decimals_is_rounded_to_whole_units() {
    FeeRate rate = FeeFormula.recurrent(PlanResource.DOMAIN, base("100"), units("1"), QUARTER);
    assertThat(rate.share(46, 91, Currency.getInstance("JPY"))).hasToString("JPY 152"); // 151.65
  }

  private static UnitPrice base(String price) {
    return UnitPrice.base(new BigDecimal(price), BigDecimal.ZERO);
  }

  private static UnitPrice actual(String price) {
    return UnitPrice.actual(new BigDecimal(price));
  }

  private static BigDecimal units(String units) {
    return new BigDecimal(units);
  }
}
