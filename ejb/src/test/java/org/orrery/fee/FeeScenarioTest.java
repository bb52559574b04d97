package org.orrery.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.fee.FeeFixture.QUARTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PlanResource;
import org.orrery.plan.ResourceTariff;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** A quarter from 1 July to 1 October has 92 days; its months open on 1 July, 1 and 31 August. */
class FeeScenarioTest {

  private final FeeFixture fixture = new FeeFixture();
  private final SellerId seller = fixture.billing.seller("2026-07-01");
  private final AccountView account = fixture.prepare(seller, QUARTER);

  @AfterEach
  void the_books_are_sound() {
    assertThat(fixture.billing.isSound(account)).isTrue();
  }

  @Test
  void an_account_pays_setup_and_the_plans_fee_when_it_opens_and_the_fee_each_period() {
    fixture.base(account, PlanResource.ACCOUNT, null, "7", "10", null);
    fixture.activate(account, QUARTER);
    fixture.billing.runTo(seller, "2027-01-01");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-07-01 SETUP_FEE 7.00 Setup: Account",
            "2026-07-01 RECURRENT_FEE 30.00 Account",
            "2026-10-01 RECURRENT_FEE 30.00 Account",
            "2027-01-01 RECURRENT_FEE 30.00 Account");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-97.00");
  }

  @Test
  void a_plan_without_prices_has_no_fees() {
    fixture.activate(account, QUARTER);
    fixture.billing.runTo(seller, "2027-01-01");
    assertThat(fixture.fees(account)).isEmpty();
  }

  @Test
  void two_units_over_the_free_one_at_5_with_46_of_92_days_left_are_15() {
    fixture.base(account, PlanResource.MAILBOX, "1", null, "5", null);
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.buy(account, PlanResource.MAILBOX, "3");
    fixture.billing.runTo(seller, "2026-10-01");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-08-16 RECURRENT_FEE 15.00 Mailbox", "2026-10-01 RECURRENT_FEE 30.00 Mailbox");
  }

  @Test
  void an_actual_price_of_12_makes_it_12() {
    fixture.base(account, PlanResource.MAILBOX, "1", null, "5", null);
    fixture.actual(account, PlanResource.MAILBOX, null, null, "12", null);
    fixture.billing.runTo(seller, "2026-08-16");
    fixture.buy(account, PlanResource.MAILBOX, "3");
    assertThat(fixture.fees(account)).containsExactly("2026-08-16 RECURRENT_FEE 12.00 Mailbox");
  }

  @Test
  void a_monthly_resource_costs_the_whole_month_and_each_month_after() {
    fixture.base(account, PlanResource.MYSQL_QUOTA, null, null, "1", null);
    fixture.billing.runTo(seller, "2026-07-20");
    fixture.buy(account, PlanResource.MYSQL_QUOTA, "4");
    fixture.billing.runTo(seller, "2026-12-31");
    assertThat(fixture.billing.charges(account))
        .containsExactly(
            "2026-07-20 4.00 #1 2026-07-01..2026-08-01",
            "2026-08-01 4.00 #2 2026-08-01..2026-08-31",
            "2026-08-31 4.00 #3 2026-08-31..2026-10-01",
            "2026-10-01 4.00 #4 2026-10-01..2026-11-01",
            "2026-11-01 4.00 #5 2026-11-01..2026-12-01",
            "2026-12-01 4.00 #6 2026-12-01..2027-01-01");
  }

  @Test
  @Tag("long")
  void days_of_downtime_change_nothing() {
    fixture.base(account, PlanResource.ACCOUNT, null, "1", "10", null);
    fixture.base(account, PlanResource.PGSQL_QUOTA, null, null, "3", null);
    fixture.activate(account, QUARTER);
    fixture.buy(account, PlanResource.PGSQL_QUOTA, "1");
    fixture.billing.runTo(seller, "2027-04-02");
    AccountView steady = twin();
    assertThat(fixture.billing.charges(account)).isEqualTo(fixture.billing.charges(steady));
    assertThat(fixture.fees(account)).hasSize(15); // 1 setup, 4 periods, 10 months
  }

  private AccountView twin() {
    SellerId other = fixture.billing.seller("2026-07-01");
    AccountView twin = fixture.prepare(other, QUARTER);
    fixture.base(twin, PlanResource.ACCOUNT, null, "1", "10", null);
    fixture.base(twin, PlanResource.PGSQL_QUOTA, null, null, "3", null);
    fixture.activate(twin, QUARTER);
    fixture.buy(twin, PlanResource.PGSQL_QUOTA, "1");
    for (var day = LocalDate.parse("2026-07-02");
        !day.isAfter(LocalDate.parse("2027-04-02"));
        day = day.plusDays(5)) {
      fixture.billing.runTo(other, day.toString());
    }
    fixture.billing.runTo(other, "2027-04-02");
    return twin;
  }

  @Test
  void traffic_is_the_sum_of_a_month_and_what_is_over_the_limit_is_charged_when_it_closes() {
    fixture.base(account, PlanResource.TRAFFIC, "10", null, null, "0.50");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-01", "9");
    fixture.billing.runTo(seller, "2026-07-31");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-31", "4.5");
    fixture.billing.runTo(seller, "2026-08-31");
    assertThat(fixture.billing.charges(account))
        .containsExactly("2026-08-01 1.75 #1 2026-07-01..2026-08-01");
    assertThat(fixture.billing.skipped(account)).containsExactly("2026-08-31 NOTHING_TO_PAY");
  }

  @Test
  void disk_usage_is_the_average_of_the_days_of_a_month() {
    fixture.base(account, PlanResource.DISK_USAGE, "100", null, null, "0.10");
    for (int day = 1; day <= 31; day++) {
      String on = "2026-07-%02d".formatted(day);
      fixture.billing.moveTo(seller, on);
      fixture.read(account, PlanResource.DISK_USAGE, on, day <= 15 ? "100" : "200");
    }
    fixture.billing.runTo(seller, "2026-08-01");
    // (15 x 100 + 16 x 200) / 31 = 151.61; 51.61 over at 0.10
    assertThat(fixture.fees(account))
        .containsExactly("2026-08-01 USAGE_FEE 5.16 Usage: Summary disk usage");
  }

  @Test
  void setup_is_charged_each_time_a_quota_is_raised_and_for_the_units_over_the_free_ones() {
    fixture.base(account, PlanResource.DISK_QUOTA, "100", "2", null, null);
    fixture.buy(account, PlanResource.DISK_QUOTA, "100");
    fixture.buy(account, PlanResource.DISK_QUOTA, "1");
    fixture.giveBack(account, PlanResource.DISK_QUOTA, "1");
    fixture.buy(account, PlanResource.DISK_QUOTA, "3");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-07-01 SETUP_FEE 2.00 Setup: Disk quota",
            "2026-07-01 SETUP_FEE 6.00 Setup: Disk quota");
    assertThat(fixture.billing.balance(account.id())).as("comes not back").isEqualTo("-8.00");
  }

  @Test
  void a_price_holds_for_what_is_bought_later_and_free_units_for_all() {
    fixture.base(account, PlanResource.MAILBOX, "0", null, "1", null);
    fixture.buy(account, PlanResource.MAILBOX, "2");
    fixture.base(account, PlanResource.MAILBOX, null, null, "100", null);
    fixture.billing.runTo(seller, "2026-10-01");
    fixture.base(account, PlanResource.MAILBOX, "1", null, null, null);
    fixture.billing.runTo(seller, "2027-01-01");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-07-01 RECURRENT_FEE 6.00 Mailbox",
            "2026-10-01 RECURRENT_FEE 6.00 Mailbox",
            "2027-01-01 RECURRENT_FEE 3.00 Mailbox");
  }

  @Test
  void more_than_the_plan_allows_or_does_not_offer_is_refused() {
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "1"))
        .isInstanceOf(ResourceNotOfferedException.class);
    fixture.base(account, PlanResource.MAILBOX, "0", null, "1", null);
    TestDatabase.inTransaction(
        () ->
            fixture.prices.offer(
                account.planId(),
                PlanResource.MAILBOX,
                new ResourceTariff.Units(new BigDecimal("3"), BigDecimal.ZERO)));
    fixture.buy(account, PlanResource.MAILBOX, "2");
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "2"))
        .isInstanceOf(ResourceLimitReachedException.class)
        .hasMessage("An account may have at most 3 of MAILBOX; buy less, or have its plan changed");
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "0"))
        .isInstanceOf(InvalidValueException.class);
    assertThat(fixture.fees(account)).hasSize(1);
  }

  @Test
  void the_brake_counts_the_fees_of_a_period_that_opens() {
    fixture.base(account, PlanResource.MAILBOX, "0", null, "10", null);
    fixture.buy(account, PlanResource.MAILBOX, "1");
    fixture.billing.set("brake.debit", "0 or 0%");
    try {
      fixture.billing.runTo(seller, "2027-08-01");
      assertThat(fixture.fees(account)).hasSize(1);
      assertThat(fixture.billing.holds.reason()).isPresent();
    } finally {
      fixture.billing.set("brake.debit", "");
      fixture.billing.holds.release("test");
      fixture.billing.ledger.database.update(
          "delete from brake_approval where seller_id = ?", seller.value());
    }
  }

  @Test
  void the_printed_example_of_the_credit_limit() {
    fixture.base(account, PlanResource.MAILBOX, "0", "5", null, null);
    fixture.base(account, PlanResource.SUBDOMAIN, "100", "5", null, null);
    fixture.base(account, PlanResource.TRAFFIC, "0", null, null, "20");
    fixture.limit(account, "10");
    fixture.buy(account, PlanResource.MAILBOX, "1");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-5.00");
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "2"))
        .isInstanceOf(CreditLimitExceededException.class);
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-5.00");
    fixture.read(account, PlanResource.TRAFFIC, "2026-07-01", "1");
    fixture.billing.runTo(seller, "2026-08-01");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-25.00");
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.SUBDOMAIN, "1"))
        .as("not even free resources")
        .isInstanceOf(CreditLimitExceededException.class);
  }

  @Test
  void a_good_card_buys_beyond_the_limit_and_a_bad_one_does_not() {
    fixture.billing.ledger.database.update(
        "update account set payment_type = 'CC' where id = ?", account.id().value());
    fixture.base(account, PlanResource.MAILBOX, "0", "5", null, null);
    fixture.limit(account, "10");
    fixture.buy(account, PlanResource.MAILBOX, "3");
    assertThat(fixture.billing.balance(account.id())).isEqualTo("-15.00");
    fixture.cardIsBad();
    assertThatThrownBy(() -> fixture.buy(account, PlanResource.MAILBOX, "1"))
        .isInstanceOf(CreditLimitExceededException.class);
  }

  @Test
  void a_suspended_account_skips_recurrent_fees_and_pays_its_usage_when_it_is_resumed() {
    fixture.base(account, PlanResource.MYSQL_QUOTA, "0", null, "1", "1");
    fixture.buy(account, PlanResource.MYSQL_QUOTA, "4");
    fixture.read(account, PlanResource.MYSQL_QUOTA, "2026-07-01", "155"); // 5 a day of 31
    fixture.billing.runTo(seller, "2026-07-10");
    fixture.billing.suspend(account);
    fixture.billing.runTo(seller, "2026-08-10");
    fixture.billing.resume(account);
    fixture.billing.runTo(seller, "2026-08-31");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-07-01 RECURRENT_FEE 4.00 MySQL quota",
            "2026-08-01 USAGE_FEE 1.00 Usage: MySQL quota",
            "2026-08-31 RECURRENT_FEE 4.00 MySQL quota");
    assertThat(fixture.billing.skipped(account))
        .containsExactly("2026-08-01 SUSPENDED", "2026-08-31 NOTHING_TO_PAY");
  }

  @Test
  void a_period_that_opens_anew_after_a_long_suspension_has_its_fees_and_months() {
    fixture.base(account, PlanResource.ACCOUNT, null, null, "10", null);
    fixture.base(account, PlanResource.MYSQL_QUOTA, "0", null, "1", null);
    fixture.activate(account, QUARTER);
    fixture.buy(account, PlanResource.MYSQL_QUOTA, "1");
    fixture.billing.runTo(seller, "2026-09-10");
    fixture.billing.suspend(account);
    fixture.billing.runTo(seller, "2026-10-20");
    fixture.billing.resume(account);
    fixture.billing.runTo(seller, "2026-11-30");
    assertThat(fixture.fees(account))
        .containsExactly(
            "2026-07-01 RECURRENT_FEE 30.00 Account",
            "2026-07-01 RECURRENT_FEE 1.00 MySQL quota",
            "2026-08-01 RECURRENT_FEE 1.00 MySQL quota",
            "2026-08-31 RECURRENT_FEE 1.00 MySQL quota",
            "2026-10-20 RECURRENT_FEE 30.00 Account",
            "2026-10-20 RECURRENT_FEE 1.00 MySQL quota",
            "2026-11-20 RECURRENT_FEE 1.00 MySQL quota");
  }
}
