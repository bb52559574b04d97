package org.orrery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.billing.MonthlyDebitBuilder.aMonthlyDebit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestDatabase;
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

    assertThat(billing.holds.reason()).hasValue("the books of 1 accounts are not sound");
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
