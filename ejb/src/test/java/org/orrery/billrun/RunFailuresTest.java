package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.shared.SellerId;

/** On whom the run failed and why, as long as it does; and what it skipped. */
class RunFailuresTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);

  @Test
  void a_failure_is_kept_with_its_cause_and_counted_at_each_wake() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.crashes.add(account.id());

    billing.runTo(seller, "2026-06-25");
    billing.runs.wake();

    assertThat(failures())
        .containsExactly(
            "2026-05-20 java.lang.IllegalStateException: the lights went out, 2 attempts");
    assertThat(reported()).isEqualTo(1);
  }

  @Test
  void it_is_gone_when_the_account_is_charged() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.crashes.add(account.id());
    billing.runTo(seller, "2026-06-25");

    billing.crashes.clear();
    billing.runs.wake();

    assertThat(failures()).isEmpty();
    assertThat(reported()).isZero();
  }

  @Test
  void it_stays_while_the_account_is_held_for_it() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.crashes.add(account.id());
    billing.runTo(seller, "2026-06-25");

    billing.holds.holdAccount(account.id(), "a broken tariff", "test");
    billing.runs.wake();

    assertThat(failures()).hasSize(1);
  }

  @Test
  void it_is_gone_when_nothing_is_due_any_more() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.crashes.add(account.id());
    billing.runTo(seller, "2026-05-25");

    billing.delete(account);
    billing.runs.wake();

    assertThat(failures()).isEmpty();
  }

  @Test
  @Tag("long")
  void one_sellers_failures_stop_neither_the_sellers_after_it_nor_show_them() {
    List<AccountView> broken = new ArrayList<>();
    for (int n = 0; n <= RunTally.FAILURES_MAX; n++) {
      broken.add(billing.open(seller));
    }
    broken.forEach(one -> billing.eachPeriod(one, "1.00"));
    broken.forEach(one -> billing.crashes.add(one.id()));
    SellerId next = billing.seller("2026-04-20");
    AccountView theirs = billing.open(next);
    billing.monthly(aMonthlyDebit().on(theirs));
    billing.moveTo(seller, "2026-05-20");

    Logger log = Logger.getLogger(DayRun.class.getName());
    log.setLevel(Level.OFF);
    try {
      billing.runTo(next, "2026-05-20");
    } finally {
      log.setLevel(null);
    }

    assertThat(billing.billed(theirs)).hasSize(2);
    assertThat(billing.dates.read(next).billedThrough()).hasToString("2026-05-20");
    assertThat(billing.dates.read(seller).billedThrough()).hasToString("2026-05-19");
    assertThat(lastResult()).endsWith("; seller " + seller + " stopped: too many failures");
    assertThat(failures()).hasSizeBetween(RunTally.FAILURES_MAX, RunTally.FAILURES_MAX + 16);
  }

  @Test
  void skipped_charges_are_reported_with_their_reason() {
    billing.monthly(aMonthlyDebit().on(account));
    billing.suspend(account);
    billing.moveTo(seller, "2026-06-25");
    billing.resume(account);

    assertThat(
            billing.ledger.database.query(
                "select * from report.skipped_charge where account_id = ? order by business_date",
                row -> row.getDate("business_date") + " " + row.getString("skip_reason"),
                account.id().value()))
        .containsExactly("2026-05-20 SUSPENDED", "2026-06-20 SUSPENDED");
  }

  private List<String> failures() {
    return billing.overview.failures().stream()
        .filter(failure -> failure.seller().equals(seller))
        .map(
            failure ->
                "%s %s: %s, %d attempts"
                    .formatted(
                        failure.on(),
                        failure.cause().type(),
                        failure.cause().message(),
                        failure.attempts()))
        .toList();
  }

  private String lastResult() {
    return billing
        .ledger
        .database
        .find("select result from bill_wake order by id desc limit 1", row -> row.getString(1))
        .orElse("");
  }

  private long reported() {
    return billing.ledger.database.number(
        "select count(*) from report.bill_failure where seller_id = ?", seller.value());
  }
}
