package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Books are verified page by page, and what was found sound is not read again. */
class BooksAuditTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final BooksAudit audit = ledger.container.get(BooksAudit.class);
  private final SellerId seller = ledger.seller(DAY);
  private final AccountView account = ledger.account(seller, MONTH, DAY).account();
  private final AccountId id = account.id();
  private final long first = post("5.00", DAY.plusDays(1));
  private final long last = post("7.00", DAY);

  @Test
  void sound_books_are_read_whole() {
    AuditedPage page = whole(id);

    assertThat(page.accounts()).containsExactly(id);
    assertThat(page.entries()).isEqualTo(2);
    assertThat(page.oldest()).isEqualTo(DAY);
    assertThat(page.findings()).isEmpty();
  }

  @Test
  void of_no_account_there_is_nothing_to_read() {
    AuditedPage page = inTransaction(() -> audit.whole(Long.MAX_VALUE));

    assertThat(page.accounts()).isEmpty();
    assertThat(page.entries()).isZero();
    assertThat(page.oldest()).isNull();
  }

  @Test
  void all_books_are_gone_through_by_account() {
    AccountId next = ledger.account(seller, MONTH, DAY).account().id();

    AuditedPage page = inTransaction(() -> audit.whole(id.value() - 1));

    assertThat(page.accounts()).startsWith(id, next);
  }

  @Test
  void only_what_was_booked_since_the_last_verification_is_news() {
    assertThat(news().accounts()).contains(id);
    assertThat(news().accounts()).doesNotContain(id);

    post("1.00", DAY);
    AuditedPage more = news();

    assertThat(more.accounts()).containsExactly(id);
    assertThat(more.entries()).as("goes on where it ended").isEqualTo(1);
    assertThat(more.findings()).isEmpty();
    assertThat(whole(id).findings()).isEmpty();
  }

  @Test
  void a_book_with_something_wrong_stays_news_and_is_found_sound_when_it_is_mended()
      throws SQLException {
    tamper("update posting set amount = amount * 2 where entry_id = " + first);
    AuditedPage found = news();
    AuditedPage again = news();
    tamper("update posting set amount = amount / 2 where entry_id = " + first);

    assertThat(found.findings())
        .extracting(AccountFinding::text)
        .containsExactly(
            said("entry " + first + ": its hash does not follow from the chain and its lines"),
            said("the balance is -12.0000, the postings say -17.0000"));
    assertThat(found.findings()).extracting(AccountFinding::account).containsOnly(id);
    assertThat(found.notes().unsound()).containsExactly(Map.entry(id.value(), 2L));
    assertThat(again.findings()).as("nobody noted that it is known").isEqualTo(found.findings());
    assertThat(whole(id).findings()).isEmpty();
  }

  @Test
  void an_account_of_which_something_else_was_found_is_not_noted_as_sound() {
    AuditNotes notes = inTransaction(() -> audit.whole(List.of(id))).notes();

    AuditNotes doubted = notes.doubting(List.of(id, new AccountId(Long.MAX_VALUE)));

    assertThat(notes.sound()).containsOnlyKeys(id.value());
    assertThat(doubted.sound()).isEmpty();
    assertThat(doubted.unsound()).containsExactly(Map.entry(id.value(), 2L));
  }

  @Test
  void a_chain_that_was_computed_anew_is_not_the_one_that_was_verified() throws SQLException {
    whole(id);
    tamper("update book_proof set head_hash = sha256('another') where account_id = " + id);

    assertThat(texts(whole(id)))
        .containsExactly(said("entry number 2 is not the one that was verified earlier"));
  }

  @Test
  void a_book_of_another_seller_or_currency_than_its_account_is_named() throws SQLException {
    SellerId other = ledger.seller(DAY);
    tamper("update account_book set seller_id = %s where account_id = %s".formatted(other, id));
    List<String> ofSeller = texts(whole(id));
    tamper("update account_book set seller_id = %s where account_id = %s".formatted(seller, id));
    tamper("update account_book set currency = 'EUR' where account_id = " + id);
    List<String> ofCurrency = texts(whole(id));
    tamper("update account_book set currency = 'USD' where account_id = " + id);

    assertThat(ofSeller)
        .contains(said("the book is of seller " + other + ", the account of another"));
    assertThat(ofCurrency)
        .contains(said("the book is kept in EUR, the account in another currency"));
  }

  @Test
  void postings_that_no_entry_has_are_counted() throws SQLException {
    tamper(
        """
        insert into posting select (jsonb_populate_record(p, '{"entry_id": -1}')).* from posting p
        where account_id = %s and entry_id = %s"""
            .formatted(id, last));
    List<String> found = texts(whole(id));
    tamper("delete from posting where account_id = %s and entry_id = -1".formatted(id));

    assertThat(found).containsExactly(said("there are 2 postings that no entry has"));
  }

  @Test
  void what_is_owed_by_an_entry_of_another_chain_counts_to_the_balance() {
    SellerId host = ledger.seller(DAY);
    AccountId reseller = ledger.account(host, MONTH, DAY).account().id();
    Money owed = Money.of("3.00", "USD");
    List<Posting> postings =
        List.of(
            new Posting(Book.RECEIVABLE, seller, Money.of("5.00", "USD")),
            new Posting(Book.REVENUE, seller, Money.of("-5.00", "USD")),
            new Posting(Book.RECEIVABLE, host, owed, reseller),
            new Posting(Book.REVENUE, host, owed.negated()));
    Entry sale = new Entry(id, seller, DAY, EntryKind.DEBIT, null, postings);
    inTransaction(() -> ledger.journal.post(List.of(sale)));

    assertThat(whole(reseller).findings()).isEmpty();
    assertThat(ledger.journal.balance(reseller)).isEqualTo(owed.negated());
    assertThat(whole(id).findings()).isEmpty();
  }

  private AuditedPage whole(AccountId of) {
    return noted(inTransaction(() -> audit.whole(List.of(of))));
  }

  /** Of this account and those that were opened after it. */
  private AuditedPage news() {
    return noted(inTransaction(() -> audit.news(id.value() - 1)));
  }

  private AuditedPage noted(AuditedPage page) {
    inTransaction(() -> audit.note(page.notes()));
    return page;
  }

  private static List<String> texts(AuditedPage page) {
    return page.findings().stream().map(AccountFinding::text).toList();
  }

  private String said(String finding) {
    return "account " + id + ": " + finding;
  }

  private long post(String amount, LocalDate on) {
    Entry.TwoLines lines =
        new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, Money.of(amount, "USD"));
    Entry entry = Entry.of(EntryKind.DEBIT, id, seller, on, lines);
    return inTransaction(() -> ledger.journal.post(List.of(entry))).get(0);
  }

  /** As who owns the database can, past all triggers. */
  private static void tamper(String sql) throws SQLException {
    try (Connection owner = TestDatabase.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
