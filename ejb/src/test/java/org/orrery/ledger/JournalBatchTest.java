package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Many accounts in one batch: each has its own chain, and nobody waits for nobody in a circle. */
class JournalBatchTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);
  private static final int ACCOUNTS = 30;
  private static final int BATCHES = 20;

  private final LedgerFixture ledger = new LedgerFixture();
  private final SellerId seller = ledger.seller(DAY);
  private final List<AccountView> accounts =
      IntStream.range(0, ACCOUNTS)
          .mapToObj(n -> ledger.account(seller, MONTH, DAY).account())
          .toList();

  @Test
  void batches_of_many_accounts_posted_by_two_at_once_are_sound() {
    CompletableFuture<Map<AccountId, BigDecimal>> theirs =
        CompletableFuture.supplyAsync(() -> post(new Random(20_260_421)));
    Map<AccountId, BigDecimal> owed = post(new Random(20_260_420));
    theirs.join().forEach((account, amount) -> owed.merge(account, amount, BigDecimal::add));

    for (AccountView account : accounts) {
      assertThat(ledger.journal.balance(account.id()).amount())
          .isEqualByComparingTo(owed.getOrDefault(account.id(), BigDecimal.ZERO).negate());
      assertThat(ledger.verifier.verify(account.id()).findings()).isEmpty();
    }
  }

  @Test
  void who_owed_and_owes_nothing_any_more_is_told() {
    List<AccountId> told = new ArrayList<>();
    ledger.container.put(DebtWatch.class, told::addAll);
    AccountView small = accounts.get(0);
    AccountView large = accounts.get(1);
    AccountView fresh = accounts.get(2);
    inTransaction(() -> ledger.journal.post(List.of(debit(small, 5), debit(large, 500))));
    assertThat(told).isEmpty();

    inTransaction(
        () -> ledger.journal.post(List.of(credit(large, 499), credit(small, 5), credit(fresh, 1))));
    assertThat(told).containsExactly(small.id());
    inTransaction(() -> ledger.journal.post(List.of(credit(small, 5))));
    inTransaction(() -> ledger.journal.post(List.of(credit(large, 2), debit(large, 1))));

    assertThat(told).containsExactly(small.id(), large.id());
  }

  @Test
  void ids_are_in_the_order_of_the_entries_whatever_their_accounts() {
    List<Entry> entries =
        IntStream.range(0, 100)
            .mapToObj(n -> debit(accounts.get((7 * n) % ACCOUNTS), n + 1))
            .toList();

    List<Long> ids = inTransaction(() -> ledger.journal.post(entries));

    assertThat(ids).isSorted().doesNotHaveDuplicates();
    for (int place = 0; place < ids.size(); place++) {
      assertThat(
              ledger.database.number(
                  "select (amount * 100)::bigint from posting where account_id = ? and entry_id = ?"
                      + " and line = 1",
                  entries.get(place).account().value(),
                  ids.get(place)))
          .isEqualTo(place + 1);
    }
  }

  /** Posts batches in any order of accounts; tells what each owes by them. */
  private Map<AccountId, BigDecimal> post(Random random) {
    Map<AccountId, BigDecimal> owed = new HashMap<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      List<Entry> entries = new ArrayList<>();
      for (int n = 1 + random.nextInt(60); n > 0; n--) {
        entries.add(debit(accounts.get(random.nextInt(ACCOUNTS)), 1 + random.nextInt(100_000)));
      }
      Collections.shuffle(entries, random);
      inTransaction(() -> ledger.journal.post(entries));
      entries.forEach(
          entry ->
              owed.merge(
                  entry.account(), entry.postings().get(0).amount().amount(), BigDecimal::add));
    }
    return owed;
  }

  private Entry debit(AccountView account, int cents) {
    Money amount = Money.of(BigDecimal.valueOf(cents, 2).toPlainString(), "USD");
    return Entry.of(
        EntryKind.DEBIT,
        account.id(),
        seller,
        DAY,
        new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, amount));
  }

  private Entry credit(AccountView account, int cents) {
    Money amount = Money.of(BigDecimal.valueOf(cents, 2).toPlainString(), "USD");
    return Entry.of(
        EntryKind.CREDIT,
        account.id(),
        seller,
        DAY,
        new Entry.TwoLines(Book.CASH, Book.RECEIVABLE, amount));
  }
}
