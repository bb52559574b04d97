package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Balances and statements of accounts with many entries, of which some are summed up by day. */
class AccountSumsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final LocalDate END = DAY.plusDays(40);
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);

  private final LedgerFixture ledger = new LedgerFixture();
  private final SellerId host = ledger.seller(DAY);
  private final SellerId shop = ledger.seller(DAY);
  private final AccountView shops = ledger.account(host, MONTH, DAY).account();
  private final List<AccountView> customers =
      IntStream.range(0, 3).mapToObj(n -> ledger.account(shop, MONTH, DAY).account()).toList();
  private final Statements statements = ledger.container.get(Statements.class);
  private final BookSums sums = ledger.container.get(BookSums.class);

  AccountSumsTest() {
    sums.settlesAfterSeconds = -1; // However young.
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void statements_are_what_the_postings_say_however_far_the_account_is_summed_up(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      post(random, 1 + random.nextInt(30));
      if (random.nextInt(3) > 0) {
        addBooks();
      }
      if (random.nextBoolean()) {
        wantSums();
        addAccount(1 + random.nextInt(20), 1 + random.nextInt(4));
      }
      compare(seed + ", round " + round, random);
    }

    sumUp();

    compare(seed + ", whole", random);
    assertThat(number("select entry_id from account_sum_reach where account_id = ?"))
        .isGreaterThanOrEqualTo(
            number("select max(entry_id) from account_sum_entry where account_id = ?"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void accounts_with_few_entries_have_no_sums() {
    post(new Random(4), 30);
    addBooks();
    addAccount(1_000, 1);

    assertThat(number("select count(*) from account_sum where account_id = ?")).isZero();
    assertThat(number("select entry_id from account_sum_reach where account_id = ?")).isZero();
    assertThat(
            ledger.database.number(
                "select count(*) from account_sum_reach where account_id = ?",
                customers.get(0).id().value()))
        .isZero();
  }

  @Test
  void an_account_with_a_thousand_entries_of_its_own_is_summed_up() {
    AccountView customer = customers.get(0);
    inTransaction(() -> ledger.journal.post(many(customer, 1_100)));
    addBooks();
    addAccounts(300);

    assertThat(
            ledger.database.number(
                "select sum(entry_count) from account_sum where account_id = ?",
                customer.id().value()))
        .isEqualTo(1_100);
    assertThat(balance(customer.id(), END)).isEqualByComparingTo("-1100");
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_step_that_breaks_off_leaves_nothing() {
    post(new Random(5), 30);
    addBooks();
    wantSums();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      boolean unused = sums.addNextOfAccount();
                      throw new IllegalStateException("the node dies");
                    }));

    assertThat(number("select count(*) from account_sum where account_id = ?")).isZero();
    sumUp();
    compare("after it", new Random(5));
    assertThat(findings()).isEmpty();
  }

  @Test
  void sums_grow_beside_callers_and_no_balance_is_ever_another() {
    AtomicBoolean isOver = new AtomicBoolean();
    CompletableFuture<?>[] callers =
        customers.stream()
            .map(
                customer ->
                    CompletableFuture.runAsync(
                        () ->
                            IntStream.range(0, 40)
                                .forEach(n -> post(sale(customer, DAY.plusDays(n % 7), "6.00")))))
            .toArray(CompletableFuture[]::new);
    List<CompletableFuture<Void>> adders =
        IntStream.range(0, 2)
            .mapToObj(n -> CompletableFuture.runAsync(() -> addUntil(isOver)))
            .toList();
    CompletableFuture<Void> all = CompletableFuture.allOf(callers);
    while (!all.isDone()) {
      inTransaction(
          () -> {
            statements.statements.freeze();
            assertThat(balance(shops.id(), END))
                .isEqualByComparingTo(ledger.journal.balance(shops.id()).amount());
          });
    }
    all.join();
    isOver.set(true);
    adders.forEach(CompletableFuture::join);
    sumUp();

    assertThat(balance(shops.id(), END)).isEqualByComparingTo("-720");
    assertThat(number("select sum(entry_count) from account_sum where account_id = ?"))
        .isEqualTo(120);
    assertThat(findings()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "update account_sum set amount = amount + 1 where account_id = ?",
        "update account_sum set entry_count = entry_count + 1 where account_id = ?",
        "update account_sum set business_date = business_date + 100 where account_id = ?",
        "delete from account_sum where account_id = ?",
        "delete from account_sum_entry where account_id = ?",
        "update account_sum_entry set business_date = business_date + 100 where account_id = ?",
        "update account_sum_entry set entry_id = -entry_id where account_id = ?",
        "insert into account_sum_entry values (?, '2026-12-24', 1)",
        "insert into account_sum values (?, '2026-12-24', 0, 1)",
        "insert into account_sum values (?, '0001-01-01', 0, 1)",
        "insert into account_sum values (?, '-infinity', 0, 1)",
        "insert into account_sum values (?, 'infinity', 0, 1)",
        "update account_sum set business_date = '9999-12-31', entry_count = 0, amount = 0"
            + " where account_id = ? and business_date = (select min(business_date)"
            + " from account_sum where account_id = ?)",
        "update account_sum_reach set entry_id = 0 where account_id = ?",
        "delete from account_sum_reach where account_id = ?"
      })
  void sums_that_are_not_those_of_the_postings_are_found(String sql) throws SQLException {
    post(new Random(6), 30);
    addBooks();
    sumUp();
    assertThat(findings()).isEmpty();

    tamper(sql.replace("?", shops.id().toString()));

    assertThat(findings()).isNotEmpty();
    tamper("delete from account_sum_entry where account_id = " + shops.id());
    tamper("delete from account_sum where account_id = " + shops.id());
    tamper("delete from account_sum_reach where account_id = " + shops.id());
  }

  private void compare(String when, Random random) {
    List<Moved> moved = moved();
    LocalDate from = DAY.minusDays(3).plusDays(random.nextInt(45));
    LocalDate to = from.plusDays(random.nextInt(20));
    AccountStatement statement =
        inTransaction((Supplier<AccountStatement>) () -> statements.of(shops.id(), from, to));

    assertThat(statement.opening().amount())
        .as("%s, before %s", when, from)
        .isEqualByComparingTo(sum(moved, from.minusDays(1)));
    assertThat(statement.closing().amount())
        .as("%s, after %s", when, to)
        .isEqualByComparingTo(sum(moved, to));
    assertThat(statement.lines())
        .as(when)
        .extracting(line -> line.on() + " " + line.entry() + " " + line.amount().amount())
        .isEqualTo(
            moved.stream()
                .filter(one -> !one.on.isBefore(from) && !one.on.isAfter(to))
                .map(one -> one.on + " " + one.entry + " " + one.amount.setScale(2))
                .toList());
    assertThat(statements.life(shops.id()))
        .isEqualTo(
            new StatementSpan(
                earlier(DAY, moved.get(0).on), later(DAY, moved.get(moved.size() - 1).on)));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** An entry that moved the reseller's balance. */
  private record Moved(LocalDate on, long entry, BigDecimal amount) {}

  /** From the postings alone. */
  private List<Moved> moved() {
    return ledger.database.query(
        """
        select e.business_date, e.id, -sum(p.amount) from posting p
        join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id
        where p.book = 'receivable' and coalesce(p.receivable_account_id, p.account_id) = ?
        group by e.business_date, e.id order by e.business_date, e.id""",
        row -> new Moved(row.getObject(1, LocalDate.class), row.getLong(2), row.getBigDecimal(3)),
        shops.id().value());
  }

  private static BigDecimal sum(List<Moved> moved, LocalDate until) {
    return moved.stream()
        .filter(one -> !one.on.isAfter(until))
        .map(Moved::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal balance(AccountId account, LocalDate on) {
    return statements.balancesAsOf(List.of(account), on).get(account).amount();
  }

  private void post(Random random, int count) {
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      LocalDate on = DAY.plusDays(random.nextInt(40) - 2); // Late ones among them.
      String amount = BigDecimal.valueOf(1 + random.nextInt(9_999), 2).toPlainString();
      entries.add(
          random.nextInt(5) == 0
              ? own(shops, on, amount)
              : sale(customers.get(random.nextInt(customers.size())), on, amount));
    }
    post(entries.toArray(Entry[]::new));
  }

  private void post(Entry... entries) {
    inTransaction(() -> ledger.journal.post(List.of(entries)));
  }

  private static List<Entry> many(AccountView account, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> own(account, DAY.plusDays(n % 5), "1.00"))
        .toList();
  }

  private static Entry own(AccountView account, LocalDate on, String amount) {
    return Entry.of(
        EntryKind.DEBIT,
        account.id(),
        account.seller(),
        on,
        new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, Money.of(amount, "USD")));
  }

  private Entry sale(AccountView to, LocalDate on, String wholesale) {
    Money retail = Money.of("10.00", "USD");
    Money owed = Money.of(wholesale, "USD");
    return new Entry(
        to.id(),
        shop,
        on,
        EntryKind.DEBIT,
        null,
        List.of(
            new Posting(Book.RECEIVABLE, shop, retail),
            new Posting(Book.REVENUE, shop, retail.negated()),
            new Posting(Book.RECEIVABLE, host, owed, shops.id()),
            new Posting(Book.REVENUE, host, owed.negated())));
  }

  /** Those of other tests too, which may be first. */
  private void sumUp() {
    addBooks();
    wantSums();
    addAccounts(1_000);
  }

  private void addAccounts(int entriesMax) {
    sums.entriesMax = entriesMax;
    boolean isMore = true;
    while (isMore) {
      isMore = inTransaction((Supplier<Boolean>) sums::addNextOfAccount);
    }
    sums.entriesMax = BookSums.ENTRIES_MAX;
  }

  /** All that is booked, and has ended; other tests may have used up millions of numbers. */
  private void addBooks() {
    sums.entriesMax = BookSums.ENTRIES_MAX;
    for (int step = 0; step < 6; ) {
      boolean isMore = inTransaction((Supplier<Boolean>) sums::addNext);
      step += isMore ? 0 : 1;
    }
  }

  private void addAccount(int entriesMax, int steps) {
    sums.entriesMax = entriesMax;
    for (int step = 0; step < steps; step++) {
      boolean unused = inTransaction((Supplier<Boolean>) sums::addNextOfAccount);
    }
    sums.entriesMax = BookSums.ENTRIES_MAX;
  }

  /** As if there were a thousand. */
  private void wantSums() {
    ledger.database.update(
        "update account_sum_reach set waiting_count = 1000 where account_id = ?",
        shops.id().value());
  }

  private void addUntil(AtomicBoolean isOver) {
    while (!isOver.get()) {
      addBooks();
      wantSums();
      addAccount(1_000, 1);
    }
  }

  /** About the reseller's account. */
  private List<String> findings() {
    List<String> findings = new ArrayList<>();
    SumCheck check = SumCheck.behind(shops.id().value() - 1);
    while (!check.isEnd()) {
      SumCheck before = check;
      check = inTransaction((Supplier<SumCheck>) () -> sums.verifyNext(before));
      findings.addAll(check.findings());
    }
    return findings;
  }

  private long number(String sql) {
    return ledger.database.number(sql, shops.id().value());
  }

  /** As somebody does who owns the database: foreign keys and triggers are off. */
  private static void tamper(String sql) throws SQLException {
    try (Connection owner = TestDatabase.connect();
        Statement statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      assertThat(statement.executeUpdate(sql)).isNotNegative();
    }
  }
}
