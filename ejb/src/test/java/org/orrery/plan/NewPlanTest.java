package org.orrery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orrery.shared.InvalidValueException;

/** What a plan to be made may be. */
class NewPlanTest {

  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  @Test
  void a_plan_has_at_least_one_billing_period_and_none_twice() {
    assertThat(plan(List.of(MONTH)).periods()).containsExactly(MONTH);
    refused(() -> plan(List.of()));
    refused(() -> plan(List.of(MONTH, MONTH)));
    refused(() -> plan(Collections.nCopies(21, MONTH)));
  }

  @Test
  void what_is_included_is_neither_negative_nor_absurd() {
    refused(() -> included("-1"));
    refused(() -> included("1000000000001"));
    refused(() -> included("0.00001"));
    assertThat(included("0.5").trafficGigabytes()).isEqualByComparingTo("0.5");
  }

  @Test
  void a_name_is_one_line_and_a_group_may_be_empty() {
    assertThat(new PlanOffer(" Unix ", " ", true)).isEqualTo(new PlanOffer("Unix", "", true));
    refused(() -> new PlanOffer("", "", true));
    refused(() -> new PlanOffer("two\nlines", "", true));
    refused(() -> new PlanOffer("Unix", "x".repeat(65), true));
  }

  private static NewPlan plan(List<PeriodLength> periods) {
    return new NewPlan(
        new PlanOffer("Unix", "", true), PlanKind.USER, true, NewPlan.Included.NOTHING, periods);
  }

  private static NewPlan.Included included(String traffic) {
    return new NewPlan.Included(BigDecimal.ONE, new BigDecimal(traffic), BigDecimal.ONE);
  }

  private static void refused(Runnable making) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(making::run);
  }
}
