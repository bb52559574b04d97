package org.orrery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.shared.InvalidValueException;

/** Which price holds: the period's own, or the base one with the period's discount. */
class ResourceTariffTest {

  private static final PriceSet BASE = prices("2", "4", "5", "0.10");
  private static final PeriodDiscounts DISCOUNTS =
      new PeriodDiscounts(new BigDecimal("50"), new BigDecimal("10"), new BigDecimal("25"));

  @Test
  void the_base_price_has_the_discount_of_the_period() {
    ResourceTariff tariff = resolve(BASE, PriceSet.NONE);
    assertThat(tariff.setup().net()).isEqualByComparingTo("2");
    assertThat(tariff.recurrent().net()).isEqualByComparingTo("4.5");
    assertThat(tariff.usage().net()).isEqualByComparingTo("0.075");
    assertThat(tariff.freeUnits()).isEqualByComparingTo("2");
  }

  @Test
  void a_price_that_is_set_for_the_period_has_no_discount() {
    ResourceTariff tariff = resolve(BASE, prices(null, null, "12", null));
    assertThat(tariff.recurrent()).isEqualTo(UnitPrice.actual(new BigDecimal("12")));
    assertThat(tariff.recurrent().net()).isEqualByComparingTo("12");
  }

  @Test
  void what_is_not_set_for_the_period_is_the_base_figure() {
    ResourceTariff tariff = resolve(BASE, prices(null, null, "12", null));
    assertThat(tariff.setup().net()).isEqualByComparingTo("2");
    assertThat(tariff.freeUnits()).isEqualByComparingTo("2");
  }

  @Test
  void free_units_of_the_period_come_before_those_of_the_plan() {
    assertThat(resolve(BASE, prices("7", null, null, null)).freeUnits()).isEqualByComparingTo("7");
    assertThat(resolve(BASE, prices("0", null, null, null)).freeUnits()).isEqualByComparingTo("0");
  }

  @Test
  void a_price_of_zero_that_is_set_is_a_price() {
    ResourceTariff tariff = resolve(BASE, prices(null, null, "0", null));
    assertThat(tariff.recurrent().isNothing()).isTrue();
  }

  @Test
  void what_was_never_set_costs_nothing() {
    ResourceTariff tariff = resolve(PriceSet.NONE, PriceSet.NONE);
    assertThat(tariff.recurrent().isNothing()).isTrue();
    assertThat(tariff.freeUnits()).isEqualByComparingTo("0");
  }

  @Test
  void traffic_disk_usage_and_the_two_quotas_are_monthly_and_nothing_else() {
    assertThat(PlanResource.values())
        .filteredOn(PlanResource::isMonthly)
        .containsExactly(
            PlanResource.TRAFFIC,
            PlanResource.DISK_USAGE,
            PlanResource.MYSQL_QUOTA,
            PlanResource.PGSQL_QUOTA);
  }

  @Test
  void a_period_of_days_counts_thirty_to_the_month() {
    assertThat(months(PeriodLength.Unit.MONTH, 3)).isEqualTo(new PeriodMonths(3, 1));
    assertThat(months(PeriodLength.Unit.YEAR, 2)).isEqualTo(new PeriodMonths(24, 1));
    assertThat(months(PeriodLength.Unit.WEEK, 1)).isEqualTo(new PeriodMonths(7, 30));
    assertThat(months(PeriodLength.Unit.WEEK, 1).billingMonths()).isEqualTo(1);
    assertThat(months(PeriodLength.Unit.DAY, 45).billingMonths()).isEqualTo(2);
    assertThat(months(PeriodLength.Unit.DAY, 44).billingMonths()).isEqualTo(1);
  }

  @Test
  void figures_that_no_plan_can_have_are_refused() {
    assertThatThrownBy(() -> prices("-1", null, null, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> prices(null, null, "0.0000001", null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () -> new PeriodDiscounts(BigDecimal.ZERO, new BigDecimal("100.001"), BigDecimal.ZERO))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> PlanResource.named("ELEPHANT"))
        .isInstanceOf(InvalidValueException.class);
  }

  private static PeriodMonths months(PeriodLength.Unit unit, int count) {
    return new PeriodLength(unit, count).months();
  }

  private static ResourceTariff resolve(PriceSet base, PriceSet actual) {
    return ResourceTariff.resolve(
        PlanResource.MAILBOX,
        new ResourceTariff.Units(null, BigDecimal.ZERO),
        base,
        actual,
        DISCOUNTS);
  }

  private static PriceSet prices(
      @Nullable String free,
      @Nullable String setup,
      @Nullable String recurrent,
      @Nullable String usage) {
    return new PriceSet(number(free), number(setup), number(recurrent), number(usage));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
