package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

class BookSumsTest {

  private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  /** To choose how far, to add, and both again. */
  private static final int STEPS = 6;

  private final LedgerFixture ledger = new LedgerFixture();
  private final SellerId seller = ledger.seller(APRIL);
  private final AccountView account = ledger.account(seller, MONTH, APRIL).account();
  private final Statements statements = ledger.container.get(Statements.class);
  private final BookSums sums = ledger.container.get(BookSums.class);

  BookSumsTest() {
    sums.settlesAfterSeconds = -1; // However young.
  }

  @Test
  void a_trial_balance_is_the_same_however_far_the_books_are_summed_up() {
    post("2026-04-01", "10.00");
    post("2026-04-03", "-4.00");
    assertThat(trial("2026-04-03")).isEqualTo(read("2026-04-03"));

    sumUp();
    assertThat(summedUp()).isNotZero();
    assertThat(trial("2026-04-03")).isEqualTo(read("2026-04-03"));
    assertThat(trial("2026-04-02")).isEqualTo(read("2026-04-02"));

    post("2026-04-02", "2.50"); // Late.
    assertThat(trial("2026-04-02")).isEqualTo(read("2026-04-02"));
    sumUp();
    assertThat(trial("2026-04-02")).isEqualTo(read("2026-04-02"));
    assertThat(trial("2026-04-03")).isEqualTo(read("2026-04-03"));
  }

  @Test
  void numbers_of_transactions_that_go_on_are_not_passed() throws SQLException {
    sumUp();
    try (Connection other = TestDatabase.connect()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("select 1"); // Has begun.
      }
      post("2026-04-01", "10.00");
      long before = summedUp();
      sumUp();
      assertThat(summedUp()).isEqualTo(before);
      assertThat(trial("2026-04-01")).isEqualTo(read("2026-04-01"));
      other.rollback();
    }

    long last = ledger.database.number("select max(id) from journal_entry");
    sumUp();
    assertThat(summedUp()).isGreaterThanOrEqualTo(last);
    assertThat(trial("2026-04-01")).isEqualTo(read("2026-04-01"));
  }

  @Test
  void what_is_young_waits() {
    sumUp();
    sums.settlesAfterSeconds = 600;
    post("2026-04-01", "10.00");
    long before = summedUp();

    sumUp();

    assertThat(summedUp()).isEqualTo(before);
  }

  private void sumUp() {
    for (int step = 0; step < STEPS; ) {
      boolean isMore = inTransaction((Supplier<Boolean>) sums::addNext);
      step += isMore ? 0 : 1;
    }
  }

  private long summedUp() {
    return ledger.database.number("select entry_id from book_sum_reach");
  }

  private void post(String on, String amount) {
    boolean isDebit = !amount.startsWith("-");
    Money money = Money.of(amount.replace("-", ""), "USD");
    Entry entry =
        Entry.of(
            isDebit ? EntryKind.DEBIT : EntryKind.CREDIT,
            account.id(),
            seller,
            LocalDate.parse(on),
            isDebit
                ? new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, money)
                : new Entry.TwoLines(Book.CASH, Book.RECEIVABLE, money));
    inTransaction(() -> ledger.journal.post(List.of(entry)));
  }

  private Map<String, BigDecimal> trial(String on) {
    Map<String, BigDecimal> found = new TreeMap<>();
    statements
        .trialBalance(seller, LocalDate.parse(on))
        .sums()
        .forEach(sum -> found.put(sum.book().column(), sum.amount().stripTrailingZeros()));
    return found;
  }

  /** From the journal alone. */
  private Map<String, BigDecimal> read(String on) {
    Map<String, BigDecimal> found = new TreeMap<>();
    ledger.database.query(
        """
        select p.book, sum(p.amount) from posting p
        join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id
        where p.seller_id = ? and e.business_date <= ? group by p.book""",
        row -> found.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros()),
        seller.value(),
        LocalDate.parse(on));
    return found;
  }
}
