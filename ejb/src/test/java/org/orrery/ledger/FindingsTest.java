package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;
import static org.orrery.ledger.TestDatabase.undone;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** The words in which the verification says what is wrong. What is spoiled here is undone. */
class FindingsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();

  /** Reads in the transaction of the test, unlike the fixture's. */
  private final BooksVerifier verifier = new TestContainer().get(BooksVerifier.class);

  private final SellerId seller = ledger.seller(DAY);
  private final AccountView account = ledger.account(seller, MONTH, DAY).account();
  private final AccountId id = account.id();
  private final long first = post("5.00");
  private final long last = post("7.00");

  @Test
  void a_changed_amount_unhinges_the_entry_its_hash_and_the_balance() {
    assertThat(
            findingsAfter(
                "update posting set amount = 6 where account_id = ? and entry_id = ? and line = 1",
                id.value(),
                first))
        .containsExactly(
            said("entry " + first + ": its hash does not follow from the chain and its lines"),
            said("entry " + first + " is off balance by seller " + seller + " USD 1.0000"),
            said("the balance is -12.0000, the postings say -13.0000"));
  }

  @Test
  void a_changed_hash_unhinges_its_own_entry_and_the_next() {
    assertThat(
            findingsAfter(
                "update journal_entry set hash = sha256('x') where account_id = ? and id = ?",
                id.value(),
                first))
        .containsExactly(
            said("entry " + first + ": its hash does not follow from the chain and its lines"),
            said("entry " + last + ": its hash does not follow from the chain and its lines"));
  }

  @Test
  void an_entry_with_one_line_is_none() {
    assertThat(
            findingsAfter(
                "delete from posting where account_id = ? and entry_id = ? and line = 2",
                id.value(),
                last))
        .contains(
            said("entry " + last + " has 1 lines"),
            said("entry " + last + " is off balance by seller " + seller + " USD 7.0000"));
  }

  @Test
  void a_gap_in_the_numbers_is_named_once() {
    assertThat(
            findingsAfter(
                "update journal_entry set sequence = sequence + 10 where account_id = ?",
                id.value()))
        .contains(said("entry " + first + " is number 11, expected 1"))
        .contains(said("the chain has 12 entries, the book counts 2"))
        .noneMatch(finding -> finding.contains("number 12"));
  }

  @Test
  void lines_whose_entry_is_gone_are_counted() {
    assertThat(
            findingsAfter(
                "delete from journal_entry where account_id = ? and id = ?", id.value(), last))
        .containsExactly(
            said("the chain has 1 entries, the book counts 2"),
            said("the chain ends in another hash than the book's"),
            said("the balance is -12.0000, the postings say -5.0000"),
            said("there are 2 postings that no entry has"));
  }

  @Test
  void a_chain_in_ruins_is_told_of_ten_times() {
    for (int i = 0; i < 10; i++) {
      post("1.00");
    }

    assertThat(
            findingsAfter(
                "update posting set amount = amount * 2 where account_id = ?", id.value()))
        .hasSize(10);
  }

  @Test
  void books_that_were_removed_whole_leave_an_account_without_one() {
    List<String> findings =
        afterwards(
            () -> verifier.verify().findings(),
            "delete from account_book where account_id = ?",
            id.value());

    assertThat(findings).contains("account " + id + ": has no book");
  }

  @Test
  void the_whole_verification_counts_every_book_and_entry() {
    BooksReport report = verifier.verify();

    assertThat(report.accounts())
        .isEqualTo(ledger.database.number("select count(*) from account_book"));
    assertThat(report.entries())
        .isEqualTo(ledger.database.number("select count(*) from journal_entry"));
  }

  @Test
  void of_a_thousand_ruined_books_a_hundred_findings_are_told() {
    for (int i = 0; i < 101; i++) {
      ledger.account(seller, MONTH, DAY);
    }

    List<String> findings =
        afterwards(
            () -> verifier.verify().findings(),
            "update account_book set balance = 1 where seller_id = ?",
            seller.value());

    assertThat(findings).hasSize(100);
  }

  @Test
  void the_last_booked_date_keeps_the_clock_from_going_behind_it() {
    LocalDate latest =
        ledger
            .database
            .query(
                "select max(business_date) from journal_entry",
                row -> row.getObject(1, LocalDate.class))
            .get(0);

    assertThat(ledger.container.get(JournalDates.class).lastBookedOn()).hasValue(latest);
  }

  @Test
  void empty_books_have_no_last_date() {
    assertThat(
            afterwards(
                () -> ledger.container.get(JournalDates.class).lastBookedOn(),
                "delete from journal_entry"))
        .isEmpty();
  }

  private List<String> findingsAfter(String sql, Object... parameters) {
    return afterwards(() -> verifier.verify(id).findings(), sql, parameters);
  }

  /** What is seen after somebody who owns the database has changed it past all triggers. */
  private <T> T afterwards(Supplier<T> look, String sql, Object... parameters) {
    return undone(
        () -> {
          ledger.database.update("set local session_replication_role = replica");
          assertThat(ledger.database.update(sql, parameters)).isPositive();
          return look.get();
        });
  }

  private String said(String finding) {
    return "account " + id + ": " + finding;
  }

  private long post(String amount) {
    Entry.TwoLines lines =
        new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, Money.of(amount, "USD"));
    Entry entry = Entry.of(EntryKind.DEBIT, id, seller, DAY, lines);
    return inTransaction(() -> ledger.journal.post(List.of(entry))).get(0);
  }
}
