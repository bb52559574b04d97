package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.fee.FeeFixture.QUARTER;

import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanResource;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** A quarter from 1 July; its first month closes on 1 August. */
class UsageAfterChangeTest {

  private final FeeFixture fixture = new FeeFixture();
  private final SellerId seller = fixture.billing.seller("2026-07-01");
  private final AccountView account = fixture.prepare(seller, QUARTER);

  @Test
  void what_was_used_before_a_change_of_plan_is_charged_once() {
    fixture.base(account, PlanResource.TRAFFIC, "10", null, null, "1");
    int other = fixture.plan(seller, QUARTER);
    fixture.base(other, PlanResource.TRAFFIC, "10", null, null, "1");
    fixture.billing.runTo(seller, "2026-07-10");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-05", "15");
    fixture.billing.runTo(seller, "2026-07-12");
    fixture.change(account, other, QUARTER, QUARTER);
    fixture.billing.runTo(seller, "2026-07-14");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> fixture.read(account, PlanResource.TRAFFIC, "2026-07-05", "99"));
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-13", "1");
    fixture.billing.runTo(seller, "2026-08-02");
    assertThat(fixture.fees(account)).containsExactly("2026-07-12 USAGE_FEE 5.00 Usage: Traffic");
  }

  @Test
  void what_was_read_before_a_plan_had_a_price_for_it_is_not_charged_by_the_next_one() {
    fixture.base(account, PlanResource.TRAFFIC, "10", null, null, null);
    int other = fixture.plan(seller, QUARTER);
    fixture.base(other, PlanResource.TRAFFIC, "10", null, null, "1");
    fixture.billing.runTo(seller, "2026-07-10");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-05", "15");
    fixture.change(account, other, QUARTER, QUARTER);
    fixture.billing.runTo(seller, "2026-07-14");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-13", "12");
    fixture.billing.runTo(seller, "2026-08-02");
    assertThat(fixture.fees(account)).containsExactly("2026-08-01 USAGE_FEE 2.00 Usage: Traffic");
  }
}
