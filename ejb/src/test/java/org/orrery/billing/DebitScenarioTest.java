package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountSuspendedException;
import org.orrery.account.AccountView;
import org.orrery.credit.Credit;
import org.orrery.limit.AmountNotPositiveException;
import org.orrery.limit.AmountTooLargeException;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** The golden cases, lived through day by day on a real database. */
@Tag("long")
class DebitScenarioTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @Test
  void a_prorated_debit_of_two_months_charges_four_dollars_then_six_each_second_first() {
    billing.monthly(aMonthlyDebit().every(2).startingOn(1).on(account));

    billing.runTo(seller, "2026-10-15");

    assertThat(billing.charges(account))
        .containsExactly(
            "2026-04-20 4.00 #1 2026-04-20..2026-06-01",
            "2026-06-01 6.00 #2 2026-06-01..2026-08-01",
            "2026-08-01 6.00 #3 2026-08-01..2026-10-01",
            "2026-10-01 6.00 #4 2026-10-01..2026-12-01");
    assertThat(billing.balance(account.id())).isEqualTo("-22.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void a_whole_debit_of_two_months_charges_six_dollars_each_second_first() {
    billing.monthly(aMonthlyDebit().every(2).startingOn(2).on(account));

    billing.runTo(seller, "2026-08-31");

    assertThat(billing.billed(account))
        .containsExactly("2026-04-20 6.00", "2026-06-01 6.00", "2026-08-01 6.00");
  }

  @Test
  void a_debit_from_right_now_charges_on_the_day_of_setting() {
    billing.monthly(aMonthlyDebit().every(2).startingOn(3).on(account));

    billing.runTo(seller, "2026-08-31");

    assertThat(billing.billed(account))
        .containsExactly("2026-04-20 6.00", "2026-06-20 6.00", "2026-08-20 6.00");
  }

  @Test
  void the_first_charge_is_there_before_any_run() {
    billing.monthly(aMonthlyDebit().on(account));

    assertThat(billing.billed(account)).containsExactly("2026-04-20 6.00");
  }

  @Test
  void twenty_four_months_every_three_are_eight_charges() {
    billing.monthly(aMonthlyDebit().during(24).every(3).on(account));

    billing.runTo(seller, "2029-01-01");

    assertThat(billing.billed(account))
        .hasSize(8)
        .startsWith("2026-04-20 6.00", "2026-07-20 6.00")
        .endsWith("2028-01-20 6.00");
  }

  @Test
  void four_months_every_nine_are_one_charge() {
    billing.monthly(aMonthlyDebit().during(4).every(9).on(account));

    billing.runTo(seller, "2028-01-01");

    assertThat(billing.billed(account)).hasSize(1);
  }

  @Test
  void an_infinite_debit_does_not_look_at_its_duration() {
    billing.monthly(
        aMonthlyDebit().of("97.5").every(9).endlessInSpiteOf(4).startingOn(1).on(account));

    billing.runTo(seller, "2028-05-01");

    // 8 whole months and 10 of 30 days: 97.50 x (8 x 30 + 10) / (9 x 30) = 90.277...
    assertThat(billing.billed(account))
        .containsExactly("2026-04-20 90.28", "2027-01-01 97.50", "2027-10-01 97.50");
  }

  @Test
  void a_first_charge_of_nothing_is_skipped_and_counts() {
    billing.moveTo(seller, "2026-04-30");
    billing.monthly(aMonthlyDebit().during(3).startingOn(1).on(account));

    billing.runTo(seller, "2026-12-01");

    assertThat(billing.skipped(account)).containsExactly("2026-04-30 NOTHING_TO_PAY");
    assertThat(billing.billed(account)).containsExactly("2026-05-01 6.00", "2026-06-01 6.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void the_end_of_january_is_charged_at_the_end_of_every_month_for_two_years() {
    billing.runTo(seller, "2027-01-31");
    billing.monthly(aMonthlyDebit().on(account));

    billing.runTo(seller, "2029-01-30");

    assertThat(billing.billed(account))
        .hasSize(24)
        .contains("2027-01-31 6.00", "2027-02-28 6.00", "2027-03-31 6.00", "2027-04-30 6.00")
        .contains("2028-02-29 6.00", "2028-12-31 6.00");
    assertThat(billing.balance(account.id())).isEqualTo("-144.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void a_week_of_downtime_is_made_up_for_once_and_each_charge_has_its_own_date() {
    AccountView daily = billing.open(seller, new PeriodLength(PeriodLength.Unit.DAY, 1));
    billing.eachPeriod(daily, "1.00");
    billing.monthly(aMonthlyDebit().on(account));
    billing.runTo(seller, "2026-05-17");

    billing.moveTo(seller, "2026-05-24");
    assertThat(billing.billed(daily)).as("nobody runs").hasSize(27).endsWith("2026-05-17 1.00");
    assertThat(billing.billed(account)).containsExactly("2026-04-20 6.00");
    billing.runs.runNow();
    billing.runs.runNow();

    assertThat(billing.billed(daily).subList(27, 34))
        .containsExactly(
            "2026-05-18 1.00",
            "2026-05-19 1.00",
            "2026-05-20 1.00",
            "2026-05-21 1.00",
            "2026-05-22 1.00",
            "2026-05-23 1.00",
            "2026-05-24 1.00");
    assertThat(billing.billed(daily)).hasSize(34);
    assertThat(billing.billed(account)).containsExactly("2026-04-20 6.00", "2026-05-20 6.00");
    assertThat(billing.isSound(daily)).isTrue();
  }

  @Test
  void a_charge_keeps_what_explains_it() {
    billing.monthly(aMonthlyDebit().every(2).startingOn(1).on(account));

    String explanation =
        billing
            .ledger
            .database
            .find(
                "select concat_ws(' ', rule, rate, cycle_months, whole_months, days, divisor,"
                    + " rounding, zone, description, note) from charge where account_id = ?",
                row -> row.getString(1),
                account.id().value())
            .orElseThrow();

    assertThat(explanation)
        .isEqualTo("PRORATED 6.00 2 1 10 30 HALF_UP Europe/Berlin monthly a note");
  }

  @Test
  void a_refused_debit_leaves_nothing() {
    assertThatExceptionOfType(AmountNotPositiveException.class)
        .isThrownBy(() -> billing.once(account, "0.004"));
    assertThatExceptionOfType(AmountTooLargeException.class)
        .isThrownBy(() -> billing.once(account, "1000000.01"));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> billing.monthly(aMonthlyDebit().startingOn(-1).on(account)));

    assertThat(
            billing.ledger.database.number(
                "select count(*) from debit_schedule where account_id = ?", account.id().value()))
        .isZero();
    assertThat(billing.balance(account.id())).isEqualTo("0.00");
  }

  @Test
  void a_suspended_account_is_debited_once_and_takes_no_recurring_debit() {
    billing.suspend(account);

    billing.once(account, "5.00");

    assertThat(billing.balance(account.id())).isEqualTo("-5.00");
    assertThatExceptionOfType(AccountSuspendedException.class)
        .isThrownBy(() -> billing.monthly(aMonthlyDebit().on(account)));
    assertThatExceptionOfType(AccountSuspendedException.class)
        .isThrownBy(() -> billing.eachPeriod(account, "5.00"));
  }

  @Test
  void credits_raise_the_balance_and_may_repeat_themselves() {
    Credit credit = new Credit(account.id(), new BigDecimal("100.0"), "CHECK", "test", "1");
    billing.once(account, "30.25");

    billing.credit(credit);
    billing.credit(credit);

    assertThat(billing.balance(account.id())).isEqualTo("169.75");
    assertThat(
            billing.ledger.database.query(
                "select book, sum(amount) from report.posting where entry_id in (select entry_id"
                    + " from journal_entry e join posting p on p.entry_id = e.id where"
                    + " e.account_id = ?) group by book order by book",
                row -> row.getString(1) + " " + row.getBigDecimal(2),
                account.id().value()))
        .containsExactly("cash 200.0000", "receivable -169.7500", "revenue -30.2500");
    assertThat(billing.isSound(account)).isTrue();
  }
}
