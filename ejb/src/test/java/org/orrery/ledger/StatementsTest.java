package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

class StatementsTest {

  private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final SellerId seller = ledger.seller(APRIL);
  private final Statements statements = ledger.container.get(Statements.class);

  @Test
  void a_statement_goes_from_balance_to_balance() {
    AccountView account = account();
    post(account, "2026-04-01", "10.00");
    post(account, "2026-04-03", "-4.00");
    post(account, "2026-04-05", "1.50");

    AccountStatement statement = statement(account, "2026-04-02", "2026-04-04");

    assertThat(statement.toString().replaceAll("entry \\d+", "entry E"))
        .isEqualTo(
            """
            account %s, 2026-04-02 to 2026-04-04
            balance before 2026-04-02: USD -10.00
            2026-04-03  entry E  CREDIT  USD 4.00  balance USD -6.00
            balance at the end of 2026-04-04: USD -6.00"""
                .formatted(account.id()));
  }

  @Test
  void what_is_posted_late_belongs_to_its_own_date() {
    AccountView account = account();
    post(account, "2026-04-05", "1.00");
    post(account, "2026-04-02", "2.00");

    assertThat(statement(account, "2026-04-01", "2026-04-30").lines())
        .extracting(line -> line.on() + " " + line.balance())
        .containsExactly("2026-04-02 USD -2.00", "2026-04-05 USD -3.00");
    assertThat(asOf(account, "2026-04-04")).isEqualTo("-2.00");
  }

  @Test
  void an_account_lives_from_its_first_entry_to_the_open_day_and_not_from_1970_to_9999() {
    AccountView account = account();
    assertThat(statements.life(account.id())).isEqualTo(new StatementSpan(APRIL, APRIL));
    post(account, "2026-03-30", "10.00");
    assertThat(statements.life(account.id()))
        .isEqualTo(new StatementSpan(LocalDate.parse("2026-03-30"), APRIL));
    post(account, "2026-04-03", "10.00");
    assertThat(statements.life(account.id()))
        .isEqualTo(new StatementSpan(LocalDate.parse("2026-03-30"), LocalDate.parse("2026-04-03")));
    ledger.database.update(
        "update business_clock set open_on = '2026-05-01' where seller_id = ?", seller.value());
    assertThat(statements.life(account.id()).to()).isEqualTo("2026-05-01");
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> statements.life(new AccountId(999_999_999)));
  }

  @Test
  void a_statement_that_is_too_long_says_so() {
    AccountView account = account();
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n <= StatementRepository.LINES_MAX; n++) {
      entries.add(entry(account, APRIL, "1.00"));
    }
    inTransaction(() -> ledger.journal.post(entries));

    AccountStatement statement = statement(account, "2026-04-01", "2026-04-01");

    assertThat(statement.isWhole()).isFalse();
    assertThat(statement.lines()).hasSize(StatementRepository.LINES_MAX);
    assertThat(statement.toString()).contains("ask for a shorter span", "USD -1001.00");
  }

  @Test
  void spans_that_end_before_they_begin_and_unknown_accounts_are_refused() {
    AccountView account = account();

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> statement(account, "2026-04-02", "2026-04-01"))
        .withMessage("2026-04-02 is after 2026-04-01");
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(
            () -> inTransaction(() -> statements.of(new AccountId(999_999_999), APRIL, APRIL)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void balances_of_any_date_are_what_a_slow_fold_over_the_entries_says(long seed) {
    Random random = new Random(seed);
    List<AccountView> accounts = List.of(account(), account(), account());
    Map<AccountId, TreeMap<LocalDate, BigDecimal>> moved = new HashMap<>();
    accounts.forEach(account -> moved.put(account.id(), new TreeMap<>()));
    for (int batch = 0; batch < 20; batch++) {
      List<Entry> entries = new ArrayList<>();
      for (int n = random.nextInt(20); n >= 0; n--) {
        AccountView account = accounts.get(random.nextInt(accounts.size()));
        LocalDate on = APRIL.plusDays(random.nextInt(60));
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1, 10_000), 2);
        amount = random.nextBoolean() ? amount : amount.negate();
        entries.add(entry(account, on, amount.toPlainString()));
        moved.get(account.id()).merge(on, amount.negate(), BigDecimal::add);
      }
      inTransaction(() -> ledger.journal.post(entries));
    }

    for (int day = -1; day <= 60; day++) {
      LocalDate on = APRIL.plusDays(day);
      Map<AccountId, Money> balances =
          statements.balancesAsOf(accounts.stream().map(AccountView::id).toList(), on);
      BigDecimal owed = BigDecimal.ZERO;
      for (AccountView account : accounts) {
        BigDecimal expected =
            moved.get(account.id()).headMap(on, true).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(balances.get(account.id()).amount())
            .as("seed %d, %s", seed, on)
            .isEqualByComparingTo(expected);
        owed = owed.subtract(expected);
      }
      TrialBalance trial = statements.trialBalance(seller, on);
      assertThat(trial.differences().values()).allMatch(sum -> sum.signum() == 0);
      BigDecimal receivable =
          trial.sums().stream()
              .filter(sum -> sum.book() == Book.RECEIVABLE)
              .map(TrialBalance.Sum::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(receivable).as("seed %d, %s", seed, on).isEqualByComparingTo(owed);
    }
  }

  @Test
  void a_trial_balance_is_for_people_too() {
    AccountView account = account();
    post(account, "2026-04-01", "10.00");
    post(account, "2026-04-02", "-4.00");

    assertThat(statements.trialBalance(seller, APRIL.plusDays(1)).toString())
        .isEqualTo(
            """
            seller %s, end of 2026-04-02
            cash            USD 4.0000
            receivable      USD 6.0000
            revenue         USD -10.0000
            together        USD 0.0000"""
                .formatted(seller));
  }

  private AccountView account() {
    return ledger.account(seller, MONTH, APRIL).account();
  }

  private String asOf(AccountView account, String day) {
    return statements
        .balancesAsOf(List.of(account.id()), LocalDate.parse(day))
        .get(account.id())
        .amount()
        .toPlainString();
  }

  private AccountStatement statement(AccountView account, String from, String to) {
    return inTransaction(
        () -> statements.of(account.id(), LocalDate.parse(from), LocalDate.parse(to)));
  }

  private void post(AccountView account, String day, String amount) {
    inTransaction(() -> ledger.journal.post(List.of(entry(account, LocalDate.parse(day), amount))));
  }

  /** A debit if positive, money that came in if negative. */
  private static Entry entry(AccountView account, LocalDate on, String amount) {
    boolean debit = !amount.startsWith("-");
    return Entry.of(
        debit ? EntryKind.DEBIT : EntryKind.CREDIT,
        account.id(),
        account.seller(),
        on,
        debit
            ? new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, Money.of(amount, "USD"))
            : new Entry.TwoLines(Book.CASH, Book.RECEIVABLE, Money.of(amount.substring(1), "USD")));
  }
}
