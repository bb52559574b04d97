package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * The books on a real database: what is posted, what is refused, and what no one changes unseen.
 */
class BooksTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final AccountId NOBODY = new AccountId(999_999_999);
  private static final Currency USD = Currency.getInstance("USD");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final SellerId seller = ledger.seller(DAY);
  private final AccountView account = ledger.account(seller, MONTH, DAY).account();

  @Test
  void posting_moves_the_balance_and_returns_ids_in_the_order_given() {
    AccountView other = ledger.account(seller, MONTH, DAY).account();

    List<Long> ids =
        inTransaction(
            () ->
                ledger.journal.post(
                    List.of(debit(other, "1.00"), debit(account, "5.00"), debit(other, "2.00"))));

    assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(3);
    assertThat(ledger.journal.balance(account.id())).isEqualTo(Money.of("-5.00", "USD"));
    assertThat(ledger.journal.balance(other.id())).isEqualTo(Money.of("-3.00", "USD"));
    assertThat(
            ledger.database.number("select account_id from journal_entry where id = ?", ids.get(1)))
        .isEqualTo(account.id().value());
  }

  @Test
  void thousands_of_random_entries_sum_to_the_balance_and_are_sound() {
    long seed = 20_260_420;
    Random random = new Random(seed);
    BigDecimal owed = BigDecimal.ZERO;
    for (int batch = 0; batch < 25; batch++) {
      List<Entry> entries = new ArrayList<>();
      for (int n = 1 + random.nextInt(100); n > 0; n--) {
        String amount = BigDecimal.valueOf(1 + random.nextInt(100_000), 2).toPlainString();
        boolean debit = random.nextInt(3) > 0;
        entries.add(debit ? debit(account, amount) : credit(account, amount));
        owed = debit ? owed.add(new BigDecimal(amount)) : owed.subtract(new BigDecimal(amount));
      }
      inTransaction(() -> ledger.journal.post(entries));
    }

    assertThat(ledger.journal.balance(account.id()).amount())
        .as("seed %d", seed)
        .isEqualByComparingTo(owed.negate());
    BooksReport report = ledger.verifier.verify(account.id());
    assertThat(report.findings()).isEmpty();
    assertThat(report.entries()).isGreaterThan(VerificationRepository.ENTRIES_PAGE_MAX);
    assertThat(
            ledger.database.number(
                "select count(*) from (select entry_id from report.posting p where exists (select"
                    + " 1 from journal_entry e where e.id = p.entry_id and e.account_id = ?)"
                    + " group by entry_id, currency having sum(amount) <> 0) off",
                account.id().value()))
        .isZero();
  }

  @Test
  void a_transaction_that_is_rolled_back_leaves_neither_entry_nor_balance() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      ledger.journal.post(List.of(debit(account, "5.00")));
                      throw new IllegalStateException("refused later in the call");
                    }));

    assertThat(ledger.journal.balance(account.id())).isEqualTo(Money.zero(USD));
    assertThat(ledger.verifier.verify(account.id()).entries()).isZero();
  }

  @Test
  void an_account_without_a_book_or_of_another_currency_is_a_bug() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.journal.balance(NOBODY))
        .withMessage("account 999999999 has no book");
    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.verifier.verify(NOBODY))
        .withMessage("account 999999999 has no book");
    Entry.TwoLines lines =
        new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, Money.of("1.00", "USD"));
    Entry orphan = Entry.of(EntryKind.DEBIT, NOBODY, seller, DAY, lines);
    assertThatIllegalStateException()
        .isThrownBy(() -> inTransaction(() -> ledger.journal.post(List.of(orphan))))
        .withMessage("account 999999999 has no book");
    AccountView yen = ledger.account(seller, MONTH, DAY, "JPY").account();

    assertThatException()
        .isThrownBy(() -> inTransaction(() -> ledger.journal.post(List.of(debit(yen, "1.00")))));
  }

  @Test
  void only_the_receivable_book_names_an_account_in_the_report() {
    long entry = post("5.00");

    assertThat(
            ledger.database.query(
                "select book, account_id, amount from report.posting where entry_id = ?"
                    + " order by book",
                row -> row.getString(1) + " " + row.getObject(2) + " " + row.getBigDecimal(3),
                entry))
        .containsExactly("receivable " + account.id() + " 5.0000", "revenue null -5.0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_entry set business_date = business_date",
        "delete from journal_entry",
        "truncate journal_entry cascade",
        "update posting set amount = amount",
        "delete from posting where false",
        "truncate posting",
        "update charge set note = note",
        "delete from charge",
        "truncate charge cascade",
        "update credit set text = text",
        "delete from credit",
        "truncate credit"
      })
  void the_database_refuses_to_change_history(String sql) {
    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.database.update(sql))
        .havingCause()
        .withMessageContaining("is only added to");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update posting set amount = amount * 2 where account_id = ? and entry_id = FIRST",
        "update posting set book = 'cash' where account_id = ? and entry_id = FIRST and line = 2",
        "update posting set currency = 'EUR' where account_id = ? and entry_id = FIRST",
        "update posting set seller_id = 1000 where account_id = ? and entry_id = FIRST",
        "update journal_entry set business_date = business_date - 1 where account_id = ?"
            + " and id = FIRST",
        "update journal_entry set recorded_at = recorded_at + interval '1 microsecond'"
            + " where account_id = ? and id = FIRST",
        "update journal_entry set kind = 'CREDIT' where account_id = ? and id = FIRST",
        "update journal_entry set hash = sha256('x') where account_id = ? and id = LAST",
        "update journal_entry set sequence = sequence + 10 where account_id = ?",
        "delete from posting where account_id = ? and entry_id = FIRST and line = 2",
        "with p as (delete from posting where account_id = ? and entry_id = FIRST)"
            + " delete from journal_entry where id = FIRST",
        "with p as (delete from posting where account_id = ? and entry_id = LAST)"
            + " delete from journal_entry where id = LAST",
        "insert into posting select account_id, entry_id, 3, 'cash', seller_id, 1, currency"
            + " from posting where account_id = ? and entry_id = FIRST and line = 1",
        "insert into journal_entry select account_id, 1, 4, seller_id, business_date, kind, null,"
            + " recorded_at, hash from journal_entry where account_id = ? and id = LAST",
        "update account_book set balance = balance + 1 where account_id = ?",
        "update account_book set entry_count = entry_count - 1 where account_id = ?",
        "update account_book set head_hash = sha256('x') where account_id = ?"
      })
  void tampering_is_found_and_named(String sql) throws SQLException {
    long first = post("5.00");
    post("6.00");
    long last = post("7.00");
    assertThat(ledger.verifier.verify(account.id()).isSound()).isTrue();

    tamper(
        sql.replace("FIRST", Long.toString(first))
            .replace("LAST", Long.toString(last))
            .replace("?", account.id().toString()));

    BooksReport report = ledger.verifier.verify(account.id());
    assertThat(report.isSound()).isFalse();
    assertThat(report.findings()).allMatch(f -> f.startsWith("account " + account.id() + ":"));
    assertThat(report.toString()).contains("NOT SOUND");
  }

  @Test
  void the_whole_verification_finds_the_one_account() throws SQLException {
    post("5.00");
    tamper("update account_book set balance = 0 where account_id = " + account.id());

    assertThat(ledger.verifier.verify().findings())
        .contains("account " + account.id() + ": the balance is 0.0000, the postings say -5.0000");
  }

  /** As somebody does who owns the database: foreign keys and triggers are off. */
  private static void tamper(String sql) throws SQLException {
    try (Connection owner = TestDatabase.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private long post(String amount) {
    return inTransaction(() -> ledger.journal.post(List.of(debit(account, amount)))).get(0);
  }

  private static Entry debit(AccountView account, String amount) {
    return entry(account, EntryKind.DEBIT, Book.RECEIVABLE, Book.REVENUE, amount);
  }

  private static Entry credit(AccountView account, String amount) {
    return entry(account, EntryKind.CREDIT, Book.CASH, Book.RECEIVABLE, amount);
  }

  private static Entry entry(
      AccountView account, EntryKind kind, Book debited, Book credited, String amount) {
    return Entry.of(
        kind,
        account.id(),
        account.seller(),
        DAY,
        new Entry.TwoLines(debited, credited, Money.of(amount, "USD")));
  }
}
