package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.brake.BillingHeldException;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PeriodLength.Unit;
import org.orrery.shared.SellerId;

/** Billing periods, suspensions, plan changes and deletions, lived through on a real database. */
@Tag("long")
class CalendarOfPeriodsTest {

  private static final PeriodLength QUARTER = new PeriodLength(Unit.MONTH, 3);

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-01-31");
  private final AccountView account = billing.open(seller);

  @Test
  void a_period_debit_is_charged_from_the_next_period_on() {
    billing.eachPeriod(account, "9.99");

    billing.runTo(seller, "2026-05-01");

    assertThat(billing.charges(account))
        .containsExactly(
            "2026-02-28 9.99 #1 2026-02-28..2026-03-31",
            "2026-03-31 9.99 #2 2026-03-31..2026-04-30",
            "2026-04-30 9.99 #3 2026-04-30..2026-05-31");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void a_period_debit_set_on_the_day_a_period_opens_waits_for_the_next() {
    billing.moveTo(seller, "2026-02-28");
    billing.eachPeriod(account, "5.00");

    billing.runTo(seller, "2026-04-01");

    assertThat(billing.billed(account)).containsExactly("2026-03-31 5.00");
  }

  @Test
  void charges_missed_in_suspension_are_skipped_and_count() {
    billing.monthly(aMonthlyDebit().during(6).on(account));
    billing.runTo(seller, "2026-03-01");
    billing.suspend(account);
    billing.runTo(seller, "2026-05-10");

    billing.resume(account);
    billing.runTo(seller, "2027-01-01");

    assertThat(billing.billed(account))
        .containsExactly(
            "2026-01-31 6.00", "2026-02-28 6.00", "2026-05-31 6.00", "2026-06-30 6.00");
    assertThat(billing.skipped(account))
        .containsExactly("2026-03-31 SUSPENDED", "2026-04-30 SUSPENDED");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void a_charge_due_on_the_day_of_the_suspension_or_of_the_resume_is_made() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.moveTo(seller, "2026-02-28");
    billing.suspend(account);
    billing.moveTo(seller, "2026-03-31");

    billing.resume(account);

    assertThat(billing.billed(account))
        .containsExactly("2026-01-31 6.00", "2026-02-28 6.00", "2026-03-31 6.00");
    assertThat(billing.skipped(account)).isEmpty();
  }

  @Test
  void a_resume_after_the_period_ended_opens_a_new_one_that_day() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-02-10");
    billing.suspend(account);
    billing.runTo(seller, "2026-04-10");

    billing.resume(account);
    billing.runTo(seller, "2026-06-01");

    assertThat(billing.billed(account)).containsExactly("2026-04-10 5.00", "2026-05-10 5.00");
  }

  @Test
  void a_resume_within_the_period_leaves_it_open() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-02-10");
    billing.suspend(account);
    billing.moveTo(seller, "2026-02-20");

    billing.resume(account);
    billing.runTo(seller, "2026-03-01");

    assertThat(billing.billed(account)).containsExactly("2026-02-28 5.00");
  }

  @Test
  void the_setting_makes_missed_charges_accrue() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.eachPeriod(account, "5.00");
    billing.suspend(account);
    billing.moveTo(seller, "2026-04-10");

    billing.set("billing.suspended_charges", "ACCRUE");
    try {
      billing.resume(account);
    } finally {
      billing.set("billing.suspended_charges", "SKIP");
    }

    assertThat(billing.billed(account))
        .containsExactly(
            "2026-01-31 6.00",
            "2026-02-28 6.00",
            "2026-02-28 5.00",
            "2026-03-31 6.00",
            "2026-03-31 5.00");
  }

  @Test
  void a_deleted_account_is_charged_to_its_day_and_no_more() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-03-31");

    billing.delete(account);
    billing.runTo(seller, "2027-01-01");

    assertThat(billing.billed(account))
        .containsExactly(
            "2026-01-31 6.00",
            "2026-02-28 6.00",
            "2026-02-28 5.00",
            "2026-03-31 6.00",
            "2026-03-31 5.00");
  }

  @Test
  void another_period_length_closes_the_open_period_and_opens_one_that_day() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-03-10");

    billing.change(account, BillingFixture.MONTH, QUARTER);
    billing.runTo(seller, "2026-10-01");

    assertThat(billing.charges(account))
        .containsExactly(
            "2026-02-28 5.00 #1 2026-02-28..2026-03-31",
            "2026-03-10 5.00 #2 2026-03-10..2026-06-10",
            "2026-06-10 5.00 #3 2026-06-10..2026-09-10",
            "2026-09-10 5.00 #4 2026-09-10..2026-12-10");
    assertThat(periods())
        .containsExactly(
            "1 2026-01-31 2026-02-28",
            "2 2026-02-28 2026-03-10",
            "3 2026-03-10 2026-06-10",
            "4 2026-06-10 2026-09-10",
            "5 2026-09-10 2026-12-10");
  }

  @Test
  void another_plan_of_the_same_period_changes_nothing() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-02-10");

    billing.change(account, BillingFixture.MONTH, new PeriodLength(Unit.MONTH, 1));

    assertThat(billing.charges(account)).isEmpty();
  }

  @Test
  void a_suspended_account_that_changes_its_period_opens_it_at_the_resume() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-02-10");
    billing.suspend(account);
    billing.moveTo(seller, "2026-02-15");
    billing.change(account, BillingFixture.MONTH, QUARTER);
    billing.moveTo(seller, "2026-02-20");

    billing.resume(account);

    assertThat(billing.charges(account))
        .containsExactly("2026-02-20 5.00 #1 2026-02-20..2026-05-20");
  }

  @Test
  void a_held_account_with_a_period_due_cannot_change_its_length() {
    billing.holds.holdAccount(account.id(), "a question", "tester");
    billing.moveTo(seller, "2026-03-10");

    assertThatExceptionOfType(BillingHeldException.class)
        .isThrownBy(() -> billing.change(account, BillingFixture.MONTH, QUARTER));
  }

  private List<String> periods() {
    return billing.ledger.database.query(
        "select ordinal, opens_on, closes_on from billing_period where account_id = ?"
            + " order by ordinal",
        row -> row.getInt(1) + " " + row.getDate(2) + " " + row.getDate(3),
        account.id().value());
  }
}
