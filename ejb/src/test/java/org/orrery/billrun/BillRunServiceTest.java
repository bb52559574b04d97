package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.undone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.brake.BillingHeldException;
import org.orrery.guard.Guard;
import org.orrery.job.JobProgress;
import org.orrery.shared.SellerId;

/** When a node runs, and what a wake leaves behind. */
class BillRunServiceTest {

  private static final Instant NOON = Instant.parse("2026-05-20T12:00:00Z");

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @BeforeEach
  void forget_what_was_before() {
    billing.runs.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    billing.runs.runNow();
  }

  @AfterEach
  void release() {
    billing.holds.release("test");
  }

  @Test
  void either_timer_charges_what_is_due() {
    due(account);
    BillingTimer timer = billing.beans.get(BillingTimer.class);

    timer.wakeOneNode();
    assertThat(billing.billed(account)).hasSize(2);

    billing.moveTo(seller, "2026-06-20");
    timer.wakeThisNode();
    assertThat(billing.billed(account)).hasSize(3);
  }

  @Test
  void the_timers_of_a_node_do_not_run_beside_each_other() {
    due(account);
    RunGate gate = billing.beans.get(RunGate.class);
    assertThat(gate.enter()).isTrue();
    billing.runs.wake();
    assertThat(billing.billed(account)).hasSize(1);
    gate.leave();

    billing.runs.wake();
    billing.moveTo(seller, "2026-06-20");
    billing.runs.wake();

    assertThat(billing.billed(account)).hasSize(3);
  }

  @Test
  void a_run_that_is_stopped_leaves_its_day_to_the_next_one() {
    due(account);
    JobProgress stopped = new JobProgress();
    stopped.stop();

    assertThat(billing.runs.runNow(stopped).days()).isZero();
    assertThat(billing.billed(account)).hasSize(1);

    billing.runs.runNow();
    assertThat(billing.billed(account)).hasSize(2);
  }

  @Test
  void nothing_is_charged_when_the_guard_doubts() {
    due(account);
    billing.runs.guard = new DoubtingGuard();

    billing.runs.wake();
    assertThat(billing.billed(account)).hasSize(1);
    billing.holds.release("test");

    assertThatThrownBy(billing.runs::runNow)
        .isInstanceOf(BillingHeldException.class)
        .hasMessage("Billing is held: the database is older than its last heartbeat");
    assertThat(billing.billed(account)).hasSize(1);
  }

  @Test
  void what_a_wake_did_is_written_down_once() {
    due(account);
    long before = wakes();
    billing.runs.wake();
    billing.runs.wake();

    assertThat(wakes()).isEqualTo(before + 1);
    BillingStatus status = status();
    assertThat(status.lastCharged()).isEqualTo(1);
    assertThat(status.lastFailed()).isZero();
    assertThat(status.lastResult())
        .isEqualTo("30 days, 1 charged, 0 skipped, 0 failed, 0 deferred, 0 held");
    assertThat(status.lastRunAt()).isEqualTo(NOON);
    assertThat(status.holdReason()).isNull();
  }

  @Test
  void a_failure_is_written_down_once_until_there_are_more() {
    AccountView other = billing.open(seller);
    due(account, other);
    billing.crashes.add(account.id());
    billing.holds.holdAccount(other.id(), "a question", "test");
    billing.runs.wake();
    long before = wakes();
    assertThat(status().lastFailed()).isEqualTo(1);

    billing.runs.wake();
    assertThat(wakes()).as("failed as the last one").isEqualTo(before);

    billing.crashes.add(other.id());
    billing.holds.releaseAccount(other.id(), "test");
    billing.runs.wake();
    assertThat(wakes()).isEqualTo(before + 1);
    assertThat(status().lastFailed()).isEqualTo(2);
  }

  @Test
  void a_seller_whose_run_breaks_off_takes_no_other_along() {
    due(account);
    SellerId broken = billing.seller("2026-04-20");
    SellerId next = billing.seller("2026-04-20");
    AccountView theirs = billing.open(next);
    billing.monthly(aMonthlyDebit().on(theirs));
    billing.moveTo(next, "2026-05-20");
    billing.ledger.database.update(
        "update business_clock set zone = 'Nowhere' where seller_id = ?", broken.value());
    Logger log = Logger.getLogger(BillRunService.class.getName());
    log.setLevel(Level.OFF);

    BillRunResult result;
    try {
      result = billing.runs.runNow();
    } finally {
      log.setLevel(null);
      billing.ledger.database.update(
          "update business_clock set zone = 'Europe/Berlin' where seller_id = ?", broken.value());
    }

    assertThat(result.charged()).isEqualTo(2);
    assertThat(billing.billed(theirs)).hasSize(2);
    assertThat(status().lastResult()).endsWith("; the run of seller " + broken + " broke off");
  }

  @Test
  void what_is_charged_late_is_added_to_the_day_that_was_complete() {
    due(account);
    billing.crashes.add(account.id());
    billing.runs.wake();
    assertThat(dayCharged("2026-05-20")).isEqualTo("0 charged, 1 failed");

    billing.crashes.clear();
    billing.runs.wake();

    assertThat(dayCharged("2026-05-20")).isEqualTo("1 charged, 1 failed");
  }

  @Test
  void an_operator_is_told_how_billing_stands() {
    due(account);
    billing.holds.holdAccount(account.id(), "a question", "test");
    billing.holds.hold("month end", "test");

    BillingStatus status = status();

    assertThat(status.holdReason()).isEqualTo("month end");
    assertThat(status.heldAccounts()).isPositive();
    assertThat(status.due()).isPositive();
  }

  private void due(AccountView... accounts) {
    for (AccountView each : accounts) {
      billing.monthly(aMonthlyDebit().on(each));
    }
    billing.moveTo(seller, "2026-05-20");
  }

  /** As an operator sees it, who is the host's. */
  private BillingStatus status() {
    return undone(
        () -> {
          billing.ledger.database.update(
              "insert into seller (id, name, currency) values (1, 'host', 'USD')"
                  + " on conflict do nothing");
          billing.ledger.database.update(
              "insert into business_clock (seller_id, zone, open_on, billed_through)"
                  + " values (1, 'UTC', '2026-05-20', '2026-05-20') on conflict do nothing");
          return billing.overview.read();
        });
  }

  private long wakes() {
    return billing.ledger.database.number("select count(*) from bill_wake");
  }

  private String dayCharged(String day) {
    return billing
        .ledger
        .database
        .find(
            "select charged, failed from bill_run where seller_id = ? and business_date = ?",
            row -> row.getLong(1) + " charged, " + row.getLong(2) + " failed",
            seller.value(),
            LocalDate.parse(day))
        .orElse("");
  }

  /** Holds billing, as the guard does when it sees that the database was restored. */
  private final class DoubtingGuard extends Guard {
    @Override
    public void beat() {
      billing.holds.hold("the database is older than its last heartbeat", "guard");
    }
  }
}
