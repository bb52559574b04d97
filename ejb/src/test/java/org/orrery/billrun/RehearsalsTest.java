package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.billing.RehearsedAccount;
import org.orrery.billing.RehearsedCharging;
import org.orrery.brake.Brake;
import org.orrery.brake.BrakeKind;
import org.orrery.job.Job;
import org.orrery.job.JobOutcome;
import org.orrery.job.JobProgress;
import org.orrery.job.JobStoppedException;
import org.orrery.replay.Replays;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

class RehearsalsTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Rehearsals rehearsals;

  RehearsalsTest() {
    billing.beans.put(RehearsedCharging.class, new TransactionalRehearsal());
    rehearsals = billing.beans.get(Rehearsals.class);
  }

  @BeforeEach
  void let_nothing_wait() {
    billing.ledger.database.update("delete from brake_approval");
  }

  @AfterEach
  void set_everything_back() {
    billing.set("billing.approval_required", "NO");
    billing.set("rehearsal.outlier_factor", "3");
    billing.set("brake.debit", "");
    billing.set("brake.mail", "");
    billing.holds.release("test");
  }

  @Test
  void a_rehearsal_is_what_the_run_then_does() {
    billing.set("rehearsal.outlier_factor", "10");
    billing.tax(account, "VAT", "19");
    billing.monthly(aMonthlyDebit().of("6.00").every(1).startingOn(3).on(account));
    billing.eachPeriod(account, "5.00");

    Rehearsal rehearsal = rehearse(LocalDate.parse("2026-07-01"));
    billing.runTo(seller, "2026-07-01");

    assertThat(rehearsal.toString())
        .startsWith(
            """
            seller %s, up to 2026-07-01: 1 accounts, 4 charges, 0 skipped, 0 to be held, 0 outliers
            USD 22.00 without tax, 4.18 tax"""
                .formatted(seller));
    assertThat(billing.billed(account)).hasSize(5);
    assertThat(
            billing.ledger.database.number(
                "select (sum(amount) * 100)::bigint from report.charge where account_id = ?"
                    + " and business_date > '2026-04-20'",
                account.id().value()))
        .isEqualTo(2_200);
  }

  @Test
  void it_is_compared_with_the_last_run() {
    billing.tax(account, "VAT", "19");
    billing.monthly(aMonthlyDebit().of("6.00").every(1).startingOn(3).on(account));
    billing.eachPeriod(account, "5.00");
    assertThat(rehearse(LocalDate.parse("2026-05-01")).lastRun()).isNull();
    billing.runTo(seller, "2026-05-25");
    billing.once(account, "100.00");

    assertThat(rehearse(LocalDate.parse("2026-06-20")).toString())
        .endsWith("\nlast run, 2026-05-20: 2 charges\nUSD 11 without tax, 2.09 tax");
  }

  @Test
  void nothing_but_the_result_is_written() {
    billing.monthly(aMonthlyDebit().of("6.00").every(1).startingOn(3).on(account));
    Map<String, String> before = tables();

    rehearse(LocalDate.parse("2027-04-20"));

    Map<String, String> after = tables();
    assertThat(after.keySet()).contains("charge", "debit_schedule", "posting", "mail");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void accounts_that_are_charged_unusually_much_are_listed_the_largest_change_first() {
    AccountView other = billing.open(seller);
    AccountView usual = billing.open(seller);
    billing.once(account, "1.00");
    billing.once(usual, "5.00");
    for (AccountView each : List.of(account, other, usual)) {
      billing.eachPeriod(each, each.equals(other) ? "1000.01" : "4.00");
    }

    Rehearsal rehearsal = rehearse(LocalDate.parse("2026-05-20"));

    assertThat(rehearsal.outliers())
        .extracting(Rehearsal.Outlier::toString)
        .containsExactly(
            "account " + other.id() + ": USD 1000.01, no invoice before: more than 1000",
            "account "
                + account.id()
                + ": USD 4.00, last invoice USD 1.00: more than 3 times the last invoice");
    assertThat(
            billing.ledger.database.query(
                "select o.line, o.account_id, o.last_amount from rehearsal_outlier o"
                    + " join rehearsal r on r.id = o.rehearsal_id where r.seller_id = ?"
                    + " order by o.line",
                row -> row.getInt(1) + " " + row.getLong(2) + " " + row.getBigDecimal(3),
                seller.value()))
        .containsExactly("1 " + other.id() + " null", "2 " + account.id() + " 1.0000");
  }

  @Test
  void the_run_waits_for_approval_where_it_is_demanded() {
    billing.eachPeriod(account, "4.00");
    billing.set("billing.approval_required", "YES");
    LocalDate day = LocalDate.parse("2026-05-20");
    List<LocalDate> daysBefore = LocalDate.parse("2026-04-21").datesUntil(day).toList();
    for (LocalDate before : daysBefore) {
      rehearse(before);
      rehearsals.approve(seller, before, "an operator");
    }
    billing.runTo(seller, "2026-05-20");
    assertThat(billing.billed(account)).isEmpty();
    String waits = "the run of seller " + seller + " on 2026-05-20 waits for an approved rehearsal";
    assertThat(toldLast()).contains(waits);
    billing.runs.runNow();
    assertThat(
            billing.ledger.database.number(
                "select count(*) from bill_wake where position(? in result) > 0", waits))
        .as("told once")
        .isEqualTo(1);

    rehearse(day);
    billing.runs.runNow();
    assertThat(billing.billed(account)).as("rehearsed, not approved").isEmpty();
    rehearsals.approve(seller, day, "an operator");
    billing.runs.runNow();

    assertThat(billing.billed(account)).containsExactly("2026-05-20 4.00");
  }

  private String toldLast() {
    return billing
        .ledger
        .database
        .find("select result from bill_wake order by id desc limit 1", row -> row.getString(1))
        .orElse("");
  }

  @Test
  void what_exceeds_the_approval_is_not_charged() {
    billing.eachPeriod(account, "4.00");
    LocalDate day = LocalDate.parse("2026-05-20");
    rehearse(day);
    rehearsals.approve(seller, day, "an operator");
    billing.runTo(seller, "2026-05-19");
    billing.eachPeriod(account, "0.04");
    billing.set("billing.approval_required", "YES");
    assertThat(rehearsals.objection(seller, day)).as("one percent more").isEmpty();

    billing.eachPeriod(account, "0.01");
    assertThat(rehearsals.objection(seller, day))
        .hasValue(
            "the run of seller %s on 2026-05-20 would charge USD 4.05, approved were 4"
                .formatted(seller));
  }

  @Test
  void a_day_that_would_charge_too_much_is_not_begun_until_a_person_lets_it() {
    billing.eachPeriod(account, "4.00");
    billing.set("brake.debit", "0 or 0%");
    billing.runTo(seller, "2026-05-20");
    assertThat(billing.billed(account)).isEmpty();
    assertThat(billing.holds.reason()).hasValueSatisfying(r -> assertThat(r).contains("1 debits"));

    Brake brake = billing.beans.get(Brake.class);
    brake.approve(seller, LocalDate.parse("2026-05-20"), BrakeKind.DEBIT, "an operator");
    billing.runs.runNow();

    assertThat(billing.billed(account)).containsExactly("2026-05-20 4.00");
  }

  @Test
  void an_account_that_is_held_stops_no_run() {
    billing.eachPeriod(account, "4.00");
    billing.set("brake.debit", "0 or 0%");
    billing.holds.holdAccount(account.id(), "a dispute", "test");

    billing.runTo(seller, "2026-05-20");

    assertThat(billing.holds.reason()).isEmpty();
    assertThat(billing.dates.read(seller).billedThrough()).isEqualTo(LocalDate.parse("2026-05-20"));
    billing.holds.releaseAccount(account.id(), "test");
  }

  @Test
  void mails_have_a_brake_of_their_own() {
    billing.eachPeriod(account, "4.00");
    billing.ledger.database.update(
        "update account set mails_invoices = true where id = ?", account.id().value());
    billing.set("brake.mail", "0 or 0%");
    billing.runTo(seller, "2026-05-20");
    assertThat(billing.billed(account)).isEmpty();
    assertThat(billing.holds.reason())
        .hasValueSatisfying(r -> assertThat(r).contains("1 mails on 2026-05-20"));

    billing.ledger.database.update(
        "update account set mails_invoices = false where id = ?", account.id().value());
    billing.holds.release("an operator");
    billing.runs.runNow();

    assertThat(billing.billed(account)).as("nothing of it is mailed").hasSize(1);
  }

  @Test
  void there_is_nothing_to_approve_without_a_rehearsal() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> rehearsals.approve(seller, LocalDate.parse("2026-05-20"), "an operator"));
  }

  @Test
  void who_has_read_one_rehearsal_approves_no_later_one() {
    billing.eachPeriod(account, "4.00");
    LocalDate day = LocalDate.parse("2026-05-20");
    rehearse(day);
    long read = lastRehearsal();
    billing.eachPeriod(account, "4000.00");
    rehearse(day);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> rehearsals.approve(read, "an operator"));
    rehearsals.approve(lastRehearsal(), "an operator");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> rehearsals.approve(lastRehearsal(), "an operator"));

    billing.set("billing.approval_required", "YES");
    assertThat(rehearsals.objection(seller, day)).isEmpty();
  }

  @Test
  void it_is_asked_for_and_made_in_the_background() {
    billing.eachPeriod(account, "4.00");
    LocalDate day = LocalDate.parse("2026-05-20");
    Job asked = inTransaction(() -> rehearsals.start(seller, day, "jane"));
    JobProgress progress = new JobProgress();

    JobOutcome outcome = billing.beans.get(Rehearsals.OnRequest.class).work(asked.task(), progress);

    assertThat(outcome.made()).isEqualTo(lastRehearsal());
    assertThat(outcome.text())
        .isEqualTo(
            "seller %s, up to 2026-05-20: 1 accounts, 1 charges, 0 skipped, 0 to be held,"
                    .formatted(seller)
                + " 0 outliers; USD 4.00 without tax, 0.00 tax");
    assertThat(billing.billed(account)).isEmpty();
  }

  @Test
  void one_that_is_cancelled_keeps_nothing() {
    billing.eachPeriod(account, "4.00");
    JobProgress progress = new JobProgress();
    progress.stop();

    assertThatExceptionOfType(JobStoppedException.class)
        .isThrownBy(() -> rehearsals.rehearse(seller, LocalDate.parse("2026-05-20"), progress));

    assertThat(
            billing.ledger.database.number(
                "select count(*) from rehearsal where seller_id = ?", seller.value()))
        .isZero();
  }

  @Test
  void there_is_none_of_another_number() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> rehearsals.read(4_711_000_000L));
  }

  private Rehearsal rehearse(LocalDate day) {
    JobOutcome outcome = rehearsals.rehearse(seller, day, new JobProgress());
    return rehearsals.read(Objects.requireNonNull(outcome.made()));
  }

  private long lastRehearsal() {
    return billing.ledger.database.number(
        "select max(id) from rehearsal where seller_id = ?", seller.value());
  }

  @Test
  void a_replay_gives_the_same_bytes_and_changed_terms_leave_old_charges_alone() {
    billing.tax(account, "VAT", "19");
    billing.monthly(aMonthlyDebit().of("6.00").every(2).startingOn(1).on(account));
    billing.eachPeriod(account, "5.00");
    billing.runTo(seller, "2026-06-20");
    Replays replays = billing.beans.get(Replays.class);
    billing.ledger.database.update(
        "update debit_schedule set amount = amount * 2, description = 'new' where account_id = ?",
        account.id().value());
    billing.runTo(seller, "2026-08-01");

    List<String> days =
        List.of("2026-04-20", "2026-05-20", "2026-06-01", "2026-06-20", "2026-08-01");
    for (String day : days) {
      assertThat(replays.replay(seller, LocalDate.parse(day)).toString())
          .isEqualTo(
              "seller %s, %s: 1 charges, 0 fees, taxes of 1 invoices computed again: the same"
                  .formatted(seller, day));
    }
  }

  @Test
  void a_replay_of_a_suspension_finds_the_same_charges_skipped() {
    billing.monthly(aMonthlyDebit().of("6.00").every(1).startingOn(3).on(account));
    billing.suspend(account);
    billing.moveTo(seller, "2026-07-01");
    billing.resume(account);

    assertThat(
            billing
                .beans
                .get(Replays.class)
                .replay(seller, LocalDate.parse("2026-05-20"))
                .differences())
        .isEmpty();
    assertThat(billing.skipped(account)).hasSize(2);
  }

  /** Every table but those of rehearsals: how many rows it has, and a sum of what they say. */
  private Map<String, String> tables() {
    Map<String, String> sums = new TreeMap<>();
    List<String> names =
        billing.ledger.database.query(
            """
            select table_name from information_schema.tables
            where table_schema = 'orrery' and table_type = 'BASE TABLE'
              and table_name not like 'rehearsal%'""",
            row -> row.getString(1));
    for (String name : names) {
      sums.put(
          name,
          billing
              .ledger
              .database
              .query(
                  "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)"
                      + " from "
                      + name
                      + " t",
                  row -> row.getString(1))
              .get(0));
    }
    return sums;
  }

  /** In a transaction of its own, as the container has it. */
  private static final class TransactionalRehearsal extends RehearsedCharging {
    @Override
    public List<RehearsedAccount> after(long last, SellerId seller, LocalDate day) {
      return inTransaction(() -> super.after(last, seller, day));
    }
  }
}
