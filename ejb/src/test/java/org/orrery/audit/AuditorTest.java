package org.orrery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.job.JobProgress;
import org.orrery.ledger.TestDatabase;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

class AuditorTest {

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView account = billing.open(seller);
  private final Auditor auditor = billing.beans.get(Auditor.class);

  @BeforeEach
  void let_other_tests_have_their_findings() {
    billing.set("audit.findings_max", "1000000");
    billing.ledger.database.update("update bill_run set ended_at = now() where ended_at is null");
    auditor.verifyNews();
  }

  @AfterEach
  void set_back() {
    billing.set("audit.findings_max", "20");
    billing.holds.release("test");
  }

  @Test
  void what_a_run_booked_is_verified_once() {
    billing.monthly(aMonthlyDebit().of("6.00").every(1).startingOn(3).on(account));
    billing.runTo(seller, "2026-06-20");

    AuditReport first = auditor.verifyNews();
    AuditReport second = auditor.verifyNews();

    assertThat(first.toString()).isEqualTo("1 accounts, 3 entries: sound");
    assertThat(second.accounts()).isZero();
    billing.runTo(seller, "2026-07-20");
    assertThat(auditor.verifyNews().entries()).as("goes on where it ended").isEqualTo(1);
    assertThat(auditor.last().orElseThrow().scope()).isEqualTo(Scope.NEWS);
  }

  @Test
  void an_account_with_something_wrong_is_held_and_found_once() throws SQLException {
    billing.once(account, "5.00");
    tamper("update posting set amount = amount * 2 where account_id = " + account.id());

    AuditReport report = auditor.verifyNews();

    assertThat(report.findings())
        .anyMatch(finding -> finding.startsWith("account " + account.id() + ": entry"));
    assertThat(billing.isHeld(account)).isTrue();
    assertThat(billing.holds.reason()).isEmpty();
    assertThat(auditor.verifyNews().accounts()).as("it was looked at").isZero();
    assertThat(auditor.last().orElseThrow().findings()).isEqualTo(report.findings());
  }

  @Test
  void too_much_that_is_wrong_holds_the_run() throws SQLException {
    billing.set("audit.findings_max", "0");
    billing.once(account, "5.00");
    tamper("update account_book set balance = 0 where account_id = " + account.id());

    auditor.verifyNews();

    assertThat(billing.holds.reason().orElseThrow())
        .matches("the books of \\d+ accounts are not sound");
    assertThat(billing.isHeld(account)).isFalse();
  }

  @Test
  void a_chain_that_was_computed_anew_is_found_by_the_memory_of_the_last_verification()
      throws SQLException {
    billing.once(account, "5.00");
    auditor.verifyNews();
    tamper(
        "update book_proof set head_hash = sha256('another') where account_id = " + account.id());

    assertThat(auditor.verifyAll().findings())
        .contains(
            "account "
                + account.id()
                + ": entry number 1 is not the one that was verified earlier");
  }

  @Test
  void a_verification_on_demand_tells_how_far_it_is_and_what_it_found() throws SQLException {
    billing.once(account, "5.00");
    JobProgress progress = new JobProgress();
    tamper("update account_book set balance = balance - 1 where account_id = " + account.id());

    AuditReport report = auditor.verifyAll(progress);

    assertThat(report.summary()).endsWith("NOT SOUND");
    assertThat(auditor.lastOnDemand().orElseThrow().findings()).isEqualTo(report.findings());
    assertThat(standing(account)).hasSize(1);
  }

  @Test
  void the_daily_round_goes_through_all_accounts_in_slices() {
    billing.once(account, "5.00");
    billing.set("audit.slice_accounts", "1");
    billing.ledger.database.update(
        "update audit_state set whole_after = 0, whole_began_at = null, whole_ended_at = null");
    auditor.wake();
    assertThat(whole()).as("the first slice").isEqualTo("open");
    billing.set("audit.slice_accounts", "5000");
    for (int wakes = 0; wakes < 20 && whole().equals("open"); wakes++) {
      auditor.wake();
    }

    assertThat(whole()).isEqualTo("ended");
    assertThat(auditor.last().orElseThrow().scope()).isEqualTo(Scope.DAILY);
  }

  @Test
  void a_run_at_work_goes_first() {
    billing.once(account, "5.00");
    billing.ledger.database.update(
        "insert into bill_run (seller_id, business_date, started_at)"
            + " values (?, '2026-04-19', now())",
        seller.value());

    auditor.wake();

    assertThat(auditor.verifyNews().accounts()).as("not yet verified").isEqualTo(1);
  }

  @Test
  void one_node_has_its_turn() {
    billing.once(account, "5.00");
    billing.ledger.database.update(
        "update audit_state set claimed_by = 'another', claimed_until = now() + interval '1 minute'");
    auditor.wake();
    assertThat(auditor.verifyNews().accounts()).as("not yet verified").isEqualTo(1);

    billing.ledger.database.update("update audit_state set claimed_until = now()");
    billing.once(account, "6.00");
    auditor.wake();
    assertThat(auditor.verifyNews().accounts()).isZero();
  }

  @Test
  void whoever_dies_before_it_is_written_down_leaves_it_to_be_found_again() throws SQLException {
    billing.once(account, "5.00");
    tamper("update posting set amount = amount * 2 where account_id = " + account.id());
    BillingFixture dying = BillingFixture.another(billing);
    dying.beans.put(AuditRepository.class, new DyingRepository());
    assertThatIllegalStateException()
        .isThrownBy(() -> dying.beans.get(Auditor.class).verifyNews())
        .withMessage("the lights went out");
    assertThat(billing.isHeld(account)).isTrue();

    AuditReport report = auditor.verifyNews();

    assertThat(report.findings()).anyMatch(finding -> isAbout(finding, account));
    assertThat(standing(account)).isNotEmpty();
  }

  @Test
  void what_was_found_stands_until_it_is_found_whole() throws SQLException {
    AccountView other = billing.open(seller);
    billing.once(account, "5.00");
    tamper("update account_book set balance = balance - 1 where account_id = " + account.id());
    auditor.verifyNews();
    List<String> found = standing(account);
    billing.once(other, "5.00");

    assertThat(auditor.verifyNews().isSound()).isTrue();
    assertThat(found).hasSize(1);
    assertThat(standing(account)).as("another's soundness proves nothing").isEqualTo(found);
    tamper("update account_book set balance = balance + 1 where account_id = " + account.id());
    billing.once(account, "1.00");
    auditor.verifyNews();
    assertThat(standing(account)).isEmpty();
  }

  @Test
  void accounts_of_several_verifications_are_together_too_many() throws SQLException {
    AccountView second = billing.open(seller);
    long before =
        billing.ledger.database.number(
            "select count(*) from book_proof where found_in is not null");
    billing.set("audit.findings_max", String.valueOf(before + 1));
    billing.once(account, "5.00");
    tamper("update account_book set balance = 0 where account_id = " + account.id());
    auditor.verifyNews();
    assertThat(billing.holds.reason()).isEmpty();
    billing.once(second, "5.00");
    tamper("update account_book set balance = 0 where account_id = " + second.id());

    auditor.verifyNews();

    assertThat(billing.holds.reason())
        .hasValue("the books of " + (before + 2) + " accounts are not sound");
  }

  @Test
  void the_hold_of_somebody_else_does_not_swallow_that_of_the_verification() throws SQLException {
    billing.holds.hold("prices are being checked", "somebody");
    billing.holds.holdAccount(account.id(), "a question of the customer", "somebody");
    billing.set("audit.findings_max", "0");
    billing.once(account, "5.00");
    tamper("update account_book set balance = 0 where account_id = " + account.id());

    auditor.verifyNews();

    assertThat(billing.holds.reason().orElseThrow())
        .startsWith("prices are being checked; the books of ");
  }

  @Test
  void an_account_with_very_many_findings_hides_no_other() throws SQLException {
    AccountView other = billing.open(seller);
    for (int n = 0; n < 101; n++) {
      billing.once(account, "5.00");
    }
    billing.once(other, "5.00");
    tamper(
        "update charge set description = 'another' where account_id in (%s, %s)"
            .formatted(account.id(), other.id()));

    auditor.verifyNews();

    assertThat(billing.isHeld(account)).isTrue();
    assertThat(billing.isHeld(other)).isTrue();
  }

  @Test
  void a_book_of_no_account_is_named_and_stops_nobody() throws SQLException {
    AccountId nobody = new AccountId(account.id().value() + 1_000_000_000L);
    billing.once(account, "5.00");
    tamper(
        """
        insert into account_book (account_id, seller_id, currency, entry_count, head_hash)
        values (%s, %s, 'USD', 1, sha256('x'))"""
            .formatted(nobody, seller));
    try {
      AuditReport report = auditor.verifyNews();

      assertThat(report.accounts()).isEqualTo(2);
      assertThat(report.findings())
          .anyMatch(finding -> finding.startsWith("account " + nobody + ":"));
    } finally {
      tamper("delete from book_proof where account_id = " + nobody);
      tamper("delete from account_book where account_id = " + nobody);
    }
  }

  @Test
  void a_clock_that_was_wrong_puts_nothing_off() {
    billing.once(account, "5.00");
    billing.ledger.database.update(
        """
        update audit_state set claimed_by = 'another', claimed_until = now() + interval '1 year',
          whole_after = 0, whole_began_at = now() + interval '1 year',
          whole_ended_at = now() + interval '1 year'""");

    auditor.wake();

    assertThat(auditor.verifyNews().accounts()).as("it was its turn").isZero();
    assertThat(
            billing.ledger.database.number(
                "select count(*) from audit_state where whole_began_at <= now()"))
        .as("a new round began")
        .isEqualTo(1);
  }

  @Test
  void a_run_that_is_held_keeps_nobody_waiting() {
    billing.once(account, "5.00");
    billing.ledger.database.update(
        "insert into bill_run (seller_id, business_date, started_at)"
            + " values (?, '2026-04-19', now())",
        seller.value());
    billing.holds.hold("prices are being checked", "somebody");

    auditor.wake();

    assertThat(auditor.verifyNews().accounts()).as("it was verified").isZero();
  }

  private List<String> standing(AccountView of) {
    return auditor.standing().stream().filter(finding -> isAbout(finding, of)).toList();
  }

  private static boolean isAbout(String finding, AccountView account) {
    return finding.startsWith("account " + account.id() + ":");
  }

  /** Of a node that dies when it has found something. */
  private static final class DyingRepository extends AuditRepository {
    @Override
    long add(
        String node, AuditReport report, List<AuditTally.Finding> findings, boolean ofSellers) {
      throw new IllegalStateException("the lights went out");
    }
  }

  private String whole() {
    return billing
        .ledger
        .database
        .query(
            "select case when whole_ended_at is null then 'open' else 'ended' end from audit_state",
            row -> row.getString(1))
        .get(0);
  }

  private static void tamper(String sql) throws SQLException {
    try (Connection owner = TestDatabase.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
