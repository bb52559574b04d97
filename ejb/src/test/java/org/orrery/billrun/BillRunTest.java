package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.brake.BillingHeldException;
import org.orrery.ledger.TestDatabase;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PeriodLength.Unit;
import org.orrery.platform.TestConfig;
import org.orrery.shared.FaultCode;
import org.orrery.shared.SellerId;

/** The run: whatever happens to it, each charge is made once. */
class BillRunTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @AfterEach
  void release_the_brake() {
    billing.holds.release("test");
  }

  @Test
  void a_wake_charges_what_is_due() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.moveTo(seller, "2026-06-20");

    billing.runs.wake();

    assertThat(billing.billed(account))
        .containsExactly("2026-04-20 6.00", "2026-05-20 6.00", "2026-06-20 6.00");
  }

  @Test
  void a_wake_does_nothing_where_the_date_is_moved_by_hand() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.moveTo(seller, "2026-06-20");
    billing.dates.movedByHand = true;

    billing.runs.wake();

    assertThat(billing.billed(account)).hasSize(1);
  }

  @Test
  void running_again_changes_nothing() {
    billing.monthly(aMonthlyDebit().on(account));
    BillRunResult first = billing.runTo(seller, "2026-06-20");

    BillRunResult second = billing.runs.runNow();
    billing.runs.wake();

    assertThat(first.charged()).isEqualTo(2);
    assertThat(second).isEqualTo(new BillRunResult(0, 0, 0, 0, 0, 0));
    assertThat(billing.billed(account)).hasSize(3);
  }

  @Test
  void every_day_is_opened_completed_and_written_down() {
    billing.monthly(aMonthlyDebit().on(account));

    billing.runTo(seller, "2026-05-21");

    assertThat(billing.dates.read(seller).billedThrough()).isEqualTo(LocalDate.parse("2026-05-21"));
    assertThat(
            billing.ledger.database.query(
                "select business_date, charged from bill_run where seller_id = ? and ended_at is"
                    + " not null order by business_date",
                row -> row.getDate(1) + " " + row.getInt(2),
                seller.value()))
        .hasSize(31)
        .contains("2026-05-19 0", "2026-05-20 1", "2026-05-21 0");
  }

  @Test
  @Tag("long")
  void more_than_thirty_six_charges_at_once_hold_the_account_for_a_person() {
    billing.monthly(aMonthlyDebit().on(account));

    BillRunResult run = billing.runTo(seller, "2030-04-20");

    assertThat(run.charged()).isEqualTo(36);
    assertThat(run.held()).isEqualTo(1);
    assertThat(billing.isHeld(account)).isTrue();
    assertThat(billing.billed(account)).hasSize(37).endsWith("2029-04-20 6.00");
  }

  @Test
  @Tag("long")
  void a_released_account_goes_on_where_it_was_held() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.runTo(seller, "2030-04-20");

    billing.holds.releaseAccount(account.id(), "test");
    billing.runs.runNow();

    assertThat(billing.billed(account)).hasSize(49).endsWith("2030-04-20 6.00");
    assertThat(billing.isHeld(account)).isFalse();
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  @Tag("long")
  void the_limit_holds_for_debits_of_each_period_too() {
    AccountView daily = billing.open(seller, new PeriodLength(Unit.DAY, 1));
    billing.eachPeriod(daily, "1.00");

    billing.runTo(seller, "2026-07-01");

    assertThat(billing.billed(daily)).hasSize(36).endsWith("2026-05-26 1.00");
    assertThat(billing.isHeld(daily)).isTrue();
  }

  @Test
  void a_held_account_is_left_alone_and_charged_later_on_its_own_dates() {
    AccountView other = billing.open(seller);
    billing.monthly(aMonthlyDebit().on(account));
    billing.monthly(aMonthlyDebit().on(other));
    billing.holds.holdAccount(account.id(), "a question", "test");
    billing.runTo(seller, "2026-06-25");
    assertThat(billing.billed(account)).hasSize(1);
    assertThat(billing.billed(other)).hasSize(3);

    billing.holds.releaseAccount(account.id(), "test");
    billing.runs.wake();

    assertThat(billing.billed(account)).isEqualTo(billing.billed(other));
  }

  @Test
  void the_brake_stops_the_run_until_it_is_released() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.moveTo(seller, "2026-06-25");
    billing.holds.hold("month end", "test");

    billing.runs.wake();

    assertThat(billing.billed(account)).hasSize(1);
    assertThat(billing.holds.reason()).contains("month end");
    assertThatExceptionOfType(BillingHeldException.class)
        .isThrownBy(() -> billing.runs.runNow())
        .withMessageContaining("month end")
        .satisfies(e -> assertThat(e.code()).isEqualTo(FaultCode.BILLING_HELD));
    billing.holds.release("test");
    billing.runs.wake();
    assertThat(billing.billed(account)).hasSize(3);
  }

  @Test
  void a_charging_that_breaks_off_leaves_nothing_and_the_others_are_charged() {
    AccountView other = billing.open(seller);
    billing.monthly(aMonthlyDebit().on(account));
    billing.monthly(aMonthlyDebit().on(other));
    billing.crashes.add(account.id());

    BillRunResult run = billing.runTo(seller, "2026-06-25");

    assertThat(run.failed()).isEqualTo(1);
    assertThat(billing.billed(account)).hasSize(1);
    assertThat(billing.balance(account.id())).isEqualTo("-6.00");
    assertThat(billing.isSound(account)).isTrue();
    assertThat(billing.billed(other)).hasSize(3);
  }

  @Test
  void what_broke_off_is_charged_at_the_next_wake_on_its_own_dates() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.crashes.add(account.id());
    billing.runTo(seller, "2026-06-25");

    billing.crashes.clear();
    billing.runs.wake();

    assertThat(billing.billed(account))
        .containsExactly("2026-04-20 6.00", "2026-05-20 6.00", "2026-06-20 6.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  @Tag("long")
  void a_busy_account_is_tried_again_before_the_day_is_complete() throws Exception {
    billing.monthly(aMonthlyDebit().on(account));
    billing.moveTo(seller, "2026-05-20");
    try (Connection somebody = lock(account)) {
      CompletableFuture<BillRunResult> run =
          CompletableFuture.supplyAsync(() -> billing.runs.runNow());
      while (!isTried()) {
        Thread.onSpinWait();
      }
      somebody.rollback();

      assertThat(run.join().charged()).isEqualTo(1);
    }
  }

  @Test
  @Tag("long")
  void an_account_that_stays_busy_is_left_to_the_next_wake() throws Exception {
    billing.monthly(aMonthlyDebit().on(account));
    try (Connection somebody = lock(account)) {
      BillRunResult run = billing.runTo(seller, "2026-05-21");
      assertThat(run.deferred()).isEqualTo(1);
      assertThat(billing.dates.read(seller).billedThrough())
          .isEqualTo(LocalDate.parse("2026-05-21"));
      somebody.rollback();
    }

    billing.runs.wake();

    assertThat(billing.billed(account)).containsExactly("2026-04-20 6.00", "2026-05-20 6.00");
  }

  @Test
  @Tag("long")
  void two_nodes_of_one_name_at_once_charge_nothing_twice_and_count_it_right() {
    List<AccountView> accounts = new ArrayList<>();
    IntStream.range(0, 25).forEach(n -> accounts.add(billing.open(seller)));
    accounts.forEach(one -> billing.monthly(aMonthlyDebit().on(one)));
    accounts.forEach(one -> billing.eachPeriod(one, "1.00"));
    billing.moveTo(seller, "2026-08-20");
    BillingFixture other = BillingFixture.another(billing);

    CompletableFuture<BillRunResult> theirs =
        CompletableFuture.supplyAsync(() -> other.runs.runNow());
    long ours = billing.runs.runNow().charged();

    assertThat(ours + theirs.join().charged()).isEqualTo(25 * 8);
    assertThat(
            billing.ledger.database.query(
                "select node, sum(charged) from bill_run_node where seller_id = ? group by node",
                row -> row.getString(1) + " " + row.getLong(2),
                seller.value()))
        .containsExactly(TestConfig.config().nodeName() + " " + 25 * 8);
    assertThat(accounts)
        .allSatisfy(
            one -> {
              assertThat(billing.billed(one)).hasSize(9);
              assertThat(billing.balance(one.id())).isEqualTo("-34.00");
              assertThat(billing.isSound(one)).isTrue();
            });
  }

  @Test
  void a_name_that_is_taken_is_a_charge_that_was_made() {
    long schedule = billing.monthly(aMonthlyDebit().on(account));
    billing.runTo(seller, "2026-06-25");
    billing.ledger.database.update(
        "update debit_schedule set next_ordinal = 2, next_due_on = '2026-05-20' where id = ?",
        schedule);

    billing.runTo(seller, "2026-07-25");

    assertThat(billing.billed(account)).hasSize(4).endsWith("2026-07-20 6.00");
    assertThat(billing.isSound(account)).isTrue();
  }

  @Test
  void what_is_charged_is_due_no_more() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.moveTo(seller, "2026-05-25");
    long before = billing.due.count();

    billing.runs.runNow();

    assertThat(before - billing.due.count()).isEqualTo(1);
  }

  /** Whether the run has tried the account on the day that it is due, in vain. */
  private boolean isTried() {
    return billing.ledger.database.number(
            "select count(*) from bill_run where seller_id = ? and business_date = '2026-05-20'",
            seller.value())
        > 0;
  }

  private static Connection lock(AccountView account) throws SQLException {
    Connection somebody = TestDatabase.connect();
    somebody.setAutoCommit(false);
    try (var statement =
        somebody.prepareStatement("select 1 from account where id = ? for no key update")) {
      statement.setLong(1, account.id().value());
      statement.execute();
    }
    return somebody;
  }
}
