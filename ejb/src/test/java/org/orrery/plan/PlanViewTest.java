package org.orrery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.orrery.shared.SellerId;

class PlanViewTest {

  private final PlanView billed = plan(1, PlanKind.USER, true, true);

  @Test
  void an_owner_goes_to_an_open_plan_that_is_billed_as_its_own() {
    assertThat(plan(2, PlanKind.USER, true, true).canFollow(billed, false)).isTrue();
    assertThat(plan(2, PlanKind.USER, true, false).canFollow(billed, false)).isFalse();
  }

  @Test
  void an_owner_does_not_leave_billing_by_a_change_of_plan() {
    assertThat(plan(2, PlanKind.USER, false, true).canFollow(billed, false)).isFalse();
    assertThat(plan(2, PlanKind.USER, false, true).canFollow(billed, true)).isTrue();
  }

  @Test
  void nobody_becomes_a_reseller_by_a_change_of_plan() {
    assertThat(plan(2, PlanKind.RESELLER, true, true).canFollow(billed, true)).isFalse();
  }

  @Test
  void the_same_plan_with_another_period_is_always_to_be_had() {
    PlanView closed = plan(1, PlanKind.USER, true, false);

    assertThat(closed.canFollow(closed, false)).isTrue();
  }

  private static PlanView plan(int id, PlanKind kind, boolean billed, boolean open) {
    return new PlanView(
        id,
        SellerId.HOST,
        "plan",
        "",
        kind,
        billed,
        open,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE);
  }
}
