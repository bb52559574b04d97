package org.orrery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.undone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountView;
import org.orrery.brake.BillingHeldException;
import org.orrery.credit.Credit;
import org.orrery.limit.Amounts;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PeriodLength.Unit;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** What each step of an account's life leaves behind at once, without waiting for a run. */
class StepsOfLifeTest {

  private static final AccountId NOBODY = new AccountId(999_999_999);
  private static final PeriodLength QUARTER = new PeriodLength(Unit.MONTH, 3);

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-01-31");
  private final AccountView account = billing.open(seller);

  @Test
  void a_suspension_charges_what_is_due_on_its_day() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.moveTo(seller, "2026-02-28");

    billing.suspend(account);

    assertThat(billing.billed(account)).containsExactly("2026-01-31 6.00", "2026-02-28 6.00");
    assertThat(states()).containsExactly("PAUSED", "PAUSED");
  }

  @Test
  void a_suspension_that_finds_more_due_than_may_be_caught_up_holds_the_account() {
    AccountView daily = billing.open(seller, new PeriodLength(Unit.DAY, 1));
    billing.eachPeriod(daily, "1.00");
    billing.moveTo(seller, "2026-04-01");

    billing.suspend(daily);

    assertThat(billing.billed(daily)).hasSize(36);
    assertThat(billing.isHeld(daily)).isTrue();
  }

  @Test
  void thirty_six_at_once_are_not_too_many() {
    AccountView daily = billing.open(seller, new PeriodLength(Unit.DAY, 1));
    billing.eachPeriod(daily, "1.00");
    billing.moveTo(seller, "2026-03-08");

    billing.suspend(daily);

    assertThat(billing.billed(daily)).hasSize(36);
    assertThat(billing.isHeld(daily)).isFalse();
  }

  @Test
  void a_deletion_ends_the_schedules_and_the_periods() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.eachPeriod(account, "5.00");

    billing.delete(account);

    assertThat(states()).containsExactly("ENDED", "ENDED", "ENDED");
    assertThat(
            billing.ledger.database.number(
                "select count(*) from debit_schedule where account_id = ? and next_due_on is not"
                    + " null",
                account.id().value()))
        .isZero();
  }

  @Test
  void a_period_that_opens_with_a_change_is_charged_in_the_change() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-02-10");

    billing.change(account, BillingFixture.MONTH, QUARTER);

    assertThat(billing.charges(account))
        .containsExactly("2026-02-10 5.00 #1 2026-02-10..2026-05-10");
  }

  @Test
  void a_resume_and_a_deletion_charge_what_is_due_on_their_day() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.suspend(account);
    billing.moveTo(seller, "2026-02-28");
    billing.resume(account);
    assertThat(billing.billed(account)).containsExactly("2026-01-31 6.00", "2026-02-28 6.00");

    billing.moveTo(seller, "2026-03-31");
    billing.delete(account);
    assertThat(billing.billed(account)).hasSize(3).endsWith("2026-03-31 6.00");
  }

  @Test
  void a_change_charges_the_period_that_is_due_closes_it_and_opens_another() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-03-05");

    billing.change(account, BillingFixture.MONTH, QUARTER);

    assertThat(billing.charges(account))
        .containsExactly(
            "2026-02-28 5.00 #1 2026-02-28..2026-03-31",
            "2026-03-05 5.00 #2 2026-03-05..2026-06-05");
    assertThat(periods())
        .containsExactly(
            "2026-01-31..2026-02-28", "2026-02-28..2026-03-05", "2026-03-05..2026-06-05");
  }

  @Test
  void a_restart_counts_periods_of_the_same_length_from_its_day() {
    billing.eachPeriod(account, "5.00");
    billing.moveTo(seller, "2026-02-10");

    billing.restart(account, BillingFixture.MONTH);

    assertThat(billing.billed(account)).containsExactly("2026-02-10 5.00");
    assertThat(periods()).containsExactly("2026-01-31..2026-02-10", "2026-02-10..2026-03-10");
  }

  @Test
  void a_held_account_with_a_period_due_cannot_change_its_length() {
    billing.holds.holdAccount(account.id(), "a question", "test");
    billing.moveTo(seller, "2026-02-28");

    assertThatExceptionOfType(BillingHeldException.class)
        .isThrownBy(() -> billing.change(account, BillingFixture.MONTH, QUARTER))
        .withMessageContaining("is held with a billing period due");
  }

  @Test
  void debits_and_credits_answer_with_their_own_ids() {
    assertThat(kind(billing.once(account, "1.00"))).isEqualTo("ONE_TIME");
    assertThat(kind(billing.monthly(aMonthlyDebit().on(account)))).isEqualTo("MONTHLY");
    assertThat(kind(billing.eachPeriod(account, "1.00"))).isEqualTo("BILLING_PERIOD");

    long credit =
        billing.credit(new Credit(account.id(), new BigDecimal("3.00"), "Check", "", "c1"));
    assertThat(
            billing.ledger.database.number(
                "select account_id from credit where id = ? and external_id = 'c1'", credit))
        .isEqualTo(account.id().value());
  }

  @Test
  void nobodys_account_is_neither_held_nor_released() {
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> billing.holds.holdAccount(NOBODY, "a question", "test"));
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> billing.holds.releaseAccount(NOBODY, "test"));
  }

  @Test
  void held_accounts_are_counted_and_the_first_reason_stays() {
    long before = billing.holds.heldAccountCount();
    billing.holds.holdAccount(account.id(), "a question", "test");
    billing.holds.holdAccount(account.id(), "another one", "test");

    assertThat(billing.holds.heldAccountCount()).isEqualTo(before + 1);
    assertThat(
            billing.ledger.database.query(
                "select reason from billing_hold where account_id = ? and released_at is null",
                row -> row.getString(1),
                account.id().value()))
        .containsExactly("a question");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into billing_pause (account_id, paused_on, resumed_on)"
            + " values (ACCOUNT, '2099-01-01', '2099-03-05')",
        "update billing_period set opens_on = '2099-03-05', closes_on = '2099-04-05'"
            + " where account_id = ACCOUNT",
        "update debit_schedule set set_on = '2099-03-05' where account_id = ACCOUNT",
        "update charge set business_date = '2099-03-05' where account_id = ACCOUNT"
      })
  void the_clock_cannot_go_behind_anything_that_billing_knows(String sql) {
    billing.monthly(aMonthlyDebit().on(account));

    assertThat(lastBookedAfter(sql.replace("ACCOUNT", account.id().toString())))
        .hasValue(LocalDate.parse("2099-03-05"));
  }

  @Test
  void where_nothing_is_booked_the_clock_is_free() {
    assertThat(
            undone(
                () -> {
                  billing.ledger.database.update("set local session_replication_role = replica");
                  for (String table :
                      List.of("debit_schedule", "billing_period", "billing_pause", "charge")) {
                    billing.ledger.database.update("delete from " + table);
                  }
                  return lastBooked();
                }))
        .isEmpty();
  }

  @Test
  void a_setting_that_is_missing_or_means_nothing_is_said_by_name() {
    Settings settings = billing.beans.get(Settings.class);
    Amounts amounts = billing.beans.get(Amounts.class);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                undone(
                    () -> {
                      billing.ledger.database.update("delete from setting");
                      return amounts.check(BigDecimal.ONE, account.currency());
                    }))
        .withMessage("setting billing.amount_max is missing");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                undone(
                    () -> {
                      billing.set("billing.suspended_charges", "MAYBE");
                      return settings.get(SettingCatalogue.SUSPENDED_CHARGES);
                    }))
        .withMessage("setting billing.suspended_charges is ACCRUE or SKIP");
  }

  private List<String> periods() {
    return billing.ledger.database.query(
        "select opens_on, closes_on from billing_period where account_id = ? order by ordinal",
        row -> row.getDate(1) + ".." + row.getDate(2),
        account.id().value());
  }

  private Optional<LocalDate> lastBookedAfter(String sql) {
    return undone(
        () -> {
          billing.ledger.database.update("set local session_replication_role = replica");
          assertThat(billing.ledger.database.update(sql)).isPositive();
          return lastBooked();
        });
  }

  private Optional<LocalDate> lastBooked() {
    return billing.beans.get(BillingDates.class).lastBookedOn();
  }

  private String kind(long schedule) {
    return billing
        .ledger
        .database
        .find(
            "select kind from debit_schedule where id = ? and account_id = ?",
            row -> row.getString(1),
            schedule,
            account.id().value())
        .orElse("none");
  }

  /** Of the periods and then of the schedules. */
  private List<String> states() {
    return billing.ledger.database.query(
        "select state from billing_account where account_id = ?"
            + " union all select state from debit_schedule where account_id = ?",
        row -> row.getString(1),
        account.id().value(),
        account.id().value());
  }
}
