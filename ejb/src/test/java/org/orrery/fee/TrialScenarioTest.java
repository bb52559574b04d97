package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.fee.FeeFixture.QUARTER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PlanResource;
import org.orrery.shared.SellerId;

/** A trial from 1 July, in a quarter of 92 days; a mailbox over the first is $2 and $15. */
class TrialScenarioTest {

  private final FeeFixture fixture = new FeeFixture();
  private final SellerId seller = fixture.billing.seller("2026-07-01");
  private final AccountView account = fixture.prepare(seller, QUARTER);

  @BeforeEach
  void set_prices() {
    fixture.base(account, PlanResource.ACCOUNT, null, "7", "10", null);
    fixture.base(account, PlanResource.MAILBOX, "1", "2", "5", null);
    fixture.base(account, PlanResource.TRAFFIC, "10", null, null, "0.50");
  }

  @AfterEach
  void the_books_are_sound() {
    assertThat(fixture.billing.isSound(account)).isTrue();
  }

  @Test
  void a_trial_pays_no_fees() {
    begin("100");
    fixture.buy(account, PlanResource.MAILBOX, "3");
    fixture.billing.runTo(seller, "2027-01-01");
    assertThat(fixture.fees(account)).isEmpty();
  }

  @Test
  void a_payer_pays_for_what_it_bought_and_for_the_rest_of_the_open_period() {
    begin("17");
    fixture.buy(account, PlanResource.MAILBOX, "2");
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.pays(account);
    fixture.billing.runTo(seller, "2026-10-01");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-08-16 SETUP_FEE 7.00 Setup: Account",
            "2026-08-16 RECURRENT_FEE 15.00 Account",
            "2026-08-16 SETUP_FEE 2.00 Setup: Mailbox",
            "2026-08-16 RECURRENT_FEE 7.50 Mailbox",
            "2026-10-01 RECURRENT_FEE 30.00 Account",
            "2026-10-01 RECURRENT_FEE 15.00 Mailbox");
  }

  @Test
  void a_trial_buys_up_to_its_own_limit_whatever_its_credit_limit() {
    begin("17");
    fixture.buy(account, PlanResource.MAILBOX, "2");
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "1"))
        .isInstanceOf(CreditLimitExceededException.class);
  }

  @Test
  void without_a_limit_only_what_is_free_is_had() {
    begin("0");
    fixture.buy(account, PlanResource.MAILBOX, "1");
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "1"))
        .isInstanceOf(CreditLimitExceededException.class);
  }

  @Test
  void what_is_returned_may_be_bought_again_and_costs_nothing() {
    begin("17");
    fixture.buy(account, PlanResource.MAILBOX, "2");
    fixture.giveBack(account, PlanResource.MAILBOX, "1");
    fixture.buy(account, PlanResource.MAILBOX, "1");
    assertThat(fixture.fees(account)).isEmpty();
    assertThat(fixture.refunds(account)).isEmpty();
  }

  @Test
  void usage_is_charged_by_the_month_and_counts_to_the_limit() {
    begin("17");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-01", "12");
    fixture.billing.runTo(seller, "2026-08-01");
    assertThat(fixture.fees(account)).containsExactly("2026-08-01 USAGE_FEE 1.00 Usage: Traffic");
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "2"))
        .isInstanceOf(CreditLimitExceededException.class);
  }

  @Test
  void a_suspended_trial_pays_setup_at_once_and_the_fees_of_the_period_that_its_resume_opens() {
    begin("17");
    fixture.billing.runTo(seller, "2026-07-31");
    fixture.billing.suspend(account);
    fixture.billing.runTo(seller, "2026-10-10");
    fixture.pays(account);
    fixture.billing.runTo(seller, "2026-10-12");
    fixture.billing.resume(account);
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-10-10 SETUP_FEE 7.00 Setup: Account", "2026-10-12 RECURRENT_FEE 30.00 Account");
  }

  @Test
  void a_change_of_plan_leaves_a_trial_a_trial() {
    begin("17");
    fixture.billing.runTo(seller, "2026-07-10");
    int plan = fixture.plan(seller, QUARTER);
    fixture.base(plan, PlanResource.ACCOUNT, null, null, "20", null);
    AccountView moved = fixture.change(account, plan, QUARTER, QUARTER);
    assertThat(fixture.fees(account)).isEmpty();
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.pays(moved);
    assertThat(fixture.fees(account)).containsExactly("2026-08-16 RECURRENT_FEE 30.00 Account");
  }

  private void begin(String creditLimit) {
    fixture.tries(account, creditLimit);
    fixture.activate(account, QUARTER);
  }
}
