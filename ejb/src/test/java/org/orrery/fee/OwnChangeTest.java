package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.fee.FeeFixture.QUARTER;

import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanResource;
import org.orrery.shared.SellerId;

/** Periods and plans that change out of turn, of an account at $10 a month. */
class OwnChangeTest {

  private final FeeFixture fixture = new FeeFixture();
  private final SellerId seller = fixture.billing.seller("2026-07-01");
  private final AccountView account = fixture.prepare(seller, QUARTER);

  @Test
  void a_debtor_chooses_not_even_a_cheaper_plan() {
    activate();
    fixture.limit(account, "29");
    int free = fixture.plan(seller, QUARTER);
    assertThatThrownBy(() -> fixture.choose(account, free, QUARTER))
        .isInstanceOf(CreditLimitExceededException.class);
  }

  @Test
  void periods_begin_anew_on_the_day_of_a_restart() {
    activate();
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.restart(account, QUARTER);
    fixture.billing.runTo(seller, "2026-11-16");
    assertThat(fixture.billing.charges(account))
        .containsExactly(
            "2026-07-01 30.00 #1 2026-07-01..2026-10-01",
            "2026-08-16 30.00 #1 2026-08-16..2026-11-16",
            "2026-11-16 30.00 #2 2026-11-16..2027-02-16");
    assertThat(fixture.refunds(account)).containsExactly("2026-08-16 PERIOD 15.00");
    assertThat(fixture.billing.isSound(account)).isTrue();
  }

  @Test
  void a_restart_on_the_day_of_the_opening_changes_no_balance() {
    activate();
    fixture.restart(account, QUARTER);
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-30.00");
    fixture.billing.runTo(seller, "2026-10-01");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-60.00");
    assertThat(fixture.billing.isSound(account)).isTrue();
  }

  private void activate() {
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.activate(account, QUARTER);
  }
}
