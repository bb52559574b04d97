package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** An entry in one account's chain that moves the balance of another. */
class DebtorBooksTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final SellerId host = ledger.seller(DAY);
  private final SellerId shop = ledger.seller(DAY);
  private final AccountView shopsAccount = ledger.account(host, MONTH, DAY).account();
  private final AccountView customer = ledger.account(shop, MONTH, DAY).account();

  @Test
  void both_balances_move_and_the_entry_is_in_one_chain() {
    post(sale(customer, "10.00", "6.00"), sale(customer, "1.00", "0.60"));

    assertThat(balance(customer)).isEqualTo("-11.00");
    assertThat(balance(shopsAccount)).isEqualTo("-6.60");
    assertThat(ledger.verifier.verify(customer.id()).toString())
        .isEqualTo("1 accounts, 2 entries: sound");
    assertThat(ledger.verifier.verify(shopsAccount.id()).toString())
        .isEqualTo("1 accounts, 0 entries: sound");
  }

  @Test
  void entries_of_its_own_and_of_others_add_up() {
    Entry own =
        Entry.of(
            EntryKind.DEBIT,
            shopsAccount.id(),
            host,
            DAY,
            new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, Money.of("2.00", "USD")));

    post(own, sale(customer, "10.00", "6.00"), own);

    assertThat(balance(shopsAccount)).isEqualTo("-10.00");
    assertThat(ledger.verifier.verify(shopsAccount.id()).isSound()).isTrue();
  }

  @Test
  void a_transaction_that_is_rolled_back_leaves_both_as_they_were() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      ledger.journal.post(List.of(sale(customer, "10.00", "6.00")));
                      throw new IllegalStateException("refused later in the call");
                    }));

    assertThat(balance(customer)).isEqualTo("0.00");
    assertThat(balance(shopsAccount)).isEqualTo("0.00");
    assertThat(ledger.verifier.verify(shopsAccount.id()).isSound()).isTrue();
  }

  @Test
  void a_debtor_is_debited_in_its_own_currency_or_not_at_all() {
    AccountView yen = ledger.account(host, MONTH, DAY, "JPY").account();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> post(sale(customer, "10.00", Money.of("6.00", "USD"), yen.id())));
    post(sale(customer, "10.00", Money.of("600", "JPY"), yen.id()));

    assertThat(balance(yen)).isEqualTo("-600");
    assertThat(ledger.verifier.verify(yen.id()).isSound()).isTrue();
  }

  @Test
  void a_debtor_without_a_book_is_a_bug() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                post(sale(customer, "10.00", Money.of("6.00", "USD"), new AccountId(999_999_999))));
  }

  @Test
  void the_report_names_the_debtor() {
    post(sale(customer, "10.00", "6.00"));

    assertThat(
            ledger.database.query(
                "select amount from report.posting where account_id = ?",
                row -> row.getBigDecimal(1).setScale(2).toPlainString(),
                shopsAccount.id().value()))
        .containsExactly("6.00");
  }

  @Test
  void customers_of_one_debtor_do_not_lose_each_others_amounts() {
    List<AccountView> customers =
        IntStream.range(0, 8).mapToObj(n -> ledger.account(shop, MONTH, DAY).account()).toList();

    CompletableFuture.allOf(
            customers.stream()
                .map(
                    one ->
                        CompletableFuture.runAsync(
                            () ->
                                IntStream.range(0, 25)
                                    .forEach(n -> post(sale(one, "10.00", "6.00")))))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(balance(shopsAccount)).isEqualTo("-1200.00");
    assertThat(ledger.verifier.verify(shopsAccount.id()).isSound()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update posting set amount = 5 where account_id = ? and line = 3",
        "update posting set receivable_account_id = null where account_id = ? and line = 3",
        "update posting set receivable_account_id = account_id where account_id = ? and line = 3",
        "update posting set receivable_account_id = OTHER where account_id = ? and line = 3",
        "update posting set receivable_account_id = OTHER where account_id = ? and line = 1",
        "update posting set seller_id = SHOP where account_id = ? and line = 4",
        "delete from posting where account_id = ? and line = 3",
        "delete from posting where account_id = ? and line >= 3",
        "insert into posting select account_id, entry_id, 5, book, seller_id, amount, currency,"
            + " receivable_account_id from posting where account_id = ? and line = 3"
      })
  void tampering_with_what_a_debtor_owes_is_found_in_the_chain_of_the_sale(String sql)
      throws SQLException {
    AccountView other = ledger.account(host, MONTH, DAY).account();
    post(sale(customer, "10.00", "6.00"));
    assertThat(ledger.verifier.verify(customer.id()).isSound()).isTrue();

    tamper(
        sql.replace("?", customer.id().toString())
            .replace("OTHER", other.id().toString())
            .replace("SHOP", shop.toString()));

    assertThat(ledger.verifier.verify(customer.id()).findings())
        .isNotEmpty()
        .allMatch(finding -> finding.startsWith("account " + customer.id() + ":"));
  }

  @Test
  void what_a_debtor_no_longer_owes_is_found_in_its_balance() throws SQLException {
    post(sale(customer, "10.00", "6.00"));

    tamper("delete from posting where account_id = " + customer.id() + " and line = 3");

    assertThat(ledger.verifier.verify(shopsAccount.id()).findings())
        .containsExactly(
            "account " + shopsAccount.id() + ": the balance is -6.0000, the postings say 0");
  }

  private void post(Entry... entries) {
    inTransaction(() -> ledger.journal.post(List.of(entries)));
  }

  private String balance(AccountView account) {
    return ledger.journal.balance(account.id()).amount().toPlainString();
  }

  private Entry sale(AccountView to, String retail, String wholesale) {
    return sale(to, retail, Money.of(wholesale, "USD"), shopsAccount.id());
  }

  private Entry sale(AccountView to, String retail, Money wholesale, AccountId debtor) {
    Money price = Money.of(retail, "USD");
    return new Entry(
        to.id(),
        shop,
        DAY,
        EntryKind.DEBIT,
        null,
        List.of(
            new Posting(Book.RECEIVABLE, shop, price),
            new Posting(Book.REVENUE, shop, price.negated()),
            new Posting(Book.RECEIVABLE, host, wholesale, debtor),
            new Posting(Book.REVENUE, host, wholesale.negated())));
  }

  /** As somebody does who owns the database: foreign keys and triggers are off. */
  private static void tamper(String sql) throws SQLException {
    try (Connection owner = TestDatabase.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
