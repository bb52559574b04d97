package org.orrery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.billing.OneTimeDebit;
import org.orrery.invoice.InvoiceSeals;
import org.orrery.ledger.AccountFinding;
import org.orrery.ledger.AuditedPage;
import org.orrery.ledger.BooksAudit;
import org.orrery.ledger.CountingDatabase;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * An account that is very large, beside small ones: what a statement of the verification touches
 * grows with the rows that there are, and not with their square.
 */
@Tag("long")
class VerificationWorkTest {

  private static final List<String> TABLES =
      List.of("charge", "journal_entry", "posting", "invoice", "invoice_line", "invoice_seal");

  private static final int CHARGES = 1_000;
  private static final int NEIGHBOURS = 40;

  /** Twice the rows and a little for what does not grow. */
  private static final double GROWTH_MAX = 2.5;

  /** Rows and pages that a statement may touch for a charge, whatever plan it is given. */
  private static final long OF_A_CHARGE = 10;

  private final BillingFixture billing = new BillingFixture();
  private final SellerId seller = billing.seller("2026-04-20");
  private final AccountView large = billing.open(seller);
  private final CountingDatabase counting = new CountingDatabase();
  private final TestContainer beans =
      new TestContainer(counting.dataSource()).put(BusinessDates.class, billing.dates);
  private final BooksAudit books = beans.get(BooksAudit.class);
  private final ChargesAudit charges = beans.get(ChargesAudit.class);
  private final InvoiceSeals seals = beans.get(InvoiceSeals.class);

  /** Small tables are read whole at once; how it is with large ones is what this test is about. */
  @BeforeEach
  void live_beside_neighbours() {
    billing.ledger.database.update("set enable_seqscan = off");
    TABLES.forEach(table -> alter(table, "set (autovacuum_enabled = false)"));
    billing.once(large, "5.00");
    for (int n = 0; n < NEIGHBOURS; n++) {
      billing.once(billing.open(seller), "5.00");
    }
    analyze();
  }

  @AfterEach
  void let_the_database_analyze_again() {
    billing.ledger.database.update("reset enable_seqscan");
    billing.ledger.database.update("reset enable_bitmapscan");
    TABLES.forEach(table -> alter(table, "reset (autovacuum_enabled)"));
    analyze();
  }

  @Test
  void an_account_that_grew_since_the_planner_looked_is_read_in_proportion() {
    grow(CHARGES - 1);
    Map<String, Long> before = verify(CHARGES);
    grow(CHARGES);
    Map<String, Long> after = verify(2 * CHARGES);

    assertGrowth(before, after);
  }

  @Test
  void an_account_that_the_planner_knows_is_read_in_proportion() {
    grow(CHARGES - 1);
    analyze();
    Map<String, Long> before = verify(CHARGES);
    grow(CHARGES);
    analyze();
    Map<String, Long> after = verify(2 * CHARGES);

    assertGrowth(before, after);
  }

  @Test
  void a_statement_that_looks_at_all_rows_for_each_of_them_would_be_noticed() {
    String each =
        """
        select count(*) from charge c
        where c.account_id = ? and (select count(*) from invoice_line l
          where l.account_id = c.account_id and l.schedule_id = c.schedule_id
            and l.ordinal = c.ordinal) <> 1""";
    Database database = beans.get(Database.class);
    // A bitmap's rows count twice, and the planner may want one for half of them only.
    billing.ledger.database.update("set enable_bitmapscan = off");
    grow(CHARGES / 4);
    database.number(each, large.id().value());
    long before = counting.take().get(each);
    grow(CHARGES / 4);
    database.number(each, large.id().value());

    assertThat(counting.take().get(each).doubleValue()).isGreaterThan(before * GROWTH_MAX);
  }

  private static void assertGrowth(Map<String, Long> before, Map<String, Long> after) {
    assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(12);
    after.forEach(
        (sql, touched) ->
            assertThat(touched.doubleValue())
                .as(sql)
                .isLessThan(Math.max(before.get(sql), OF_A_CHARGE * CHARGES) * GROWTH_MAX));
  }

  private void grow(int more) {
    inTransaction(
        () -> {
          for (int n = 0; n < more; n++) {
            billing.debits.debitOnce(
                BillingFixture.ADMINISTRATOR,
                new OneTimeDebit(large.id(), new BigDecimal("5.00"), "once", "", false, false));
          }
        });
    billing.runs.runNow();
    while (seals.seal(seller) > 0) {
      // Until everything is sealed.
    }
    counting.take();
  }

  /** Everything about the account and its seller, which has to be sound. */
  private Map<String, Long> verify(int entries) {
    List<AccountId> accounts = List.of(large.id());
    AuditedPage page = books.whole(accounts);
    List<AccountFinding> found = charges.verify(accounts, LocalDate.EPOCH);
    long last = 0;
    for (InvoiceSeals.Page sealed = seals.verify(seller, last);
        !sealed.isEnd();
        sealed = seals.verify(seller, last)) {
      assertThat(sealed.findings()).isEmpty();
      last = sealed.last();
    }
    assertThat(seals.numbers(seller)).isEmpty();
    assertThat(page.entries()).isEqualTo(entries);
    assertThat(page.findings()).isEmpty();
    assertThat(found).isEmpty();
    return counting.take();
  }

  private void analyze() {
    TABLES.forEach(table -> billing.ledger.database.update("analyze " + table));
  }

  private void alter(String table, String what) {
    billing.ledger.database.update("alter table " + table + " " + what);
  }
}
