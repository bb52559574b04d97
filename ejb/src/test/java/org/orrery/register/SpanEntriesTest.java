package org.orrery.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.AccountService;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Pages of the entries between two days, of an account that is summed up to somewhere. */
class SpanEntriesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final int ENTRIES = 200;

  private final BillingFixture billing = new BillingFixture();
  private final AccountId account = billing.open(billing.seller("2026-04-20")).id();
  private final TestContainer beans =
      new TestContainer().put(AccountService.class, new KnownAccounts());
  private final Database database = beans.get(Database.class);
  private final BookRegister books = beans.get(BookRegister.class);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void pages_of_a_span_have_each_entry_once_by_its_day(long seed) {
    Random random = new Random(seed);
    undone(
        () -> {
          post(random);
          for (long reach : List.of(0L, 1_000_000_000L + random.nextInt(ENTRIES), Long.MAX_VALUE)) {
            sumUp(reach);
            for (int round = 0; round < 5; round++) {
              LocalDate from = round == 0 ? null : DAY.plusDays(random.nextInt(10));
              LocalDate to = round == 1 ? null : DAY.plusDays(10 + random.nextInt(10));
              assertThat(paged(new Span(from, to), 1 + random.nextInt(60)))
                  .as("seed %d, up to %d, %s to %s", seed, reach, from, to)
                  .isEqualTo(read(from, to));
            }
          }
          return true;
        });
  }

  private List<Long> paged(Span span, int limit) {
    List<Long> found = new ArrayList<>();
    Long after = 0L;
    while (after != null) {
      Page<EntryItem> page =
          books.entries(BillingFixture.ADMINISTRATOR, account, span, new PageRequest(after, limit));
      page.items().forEach(entry -> found.add(entry.id()));
      after = page.next();
    }
    return found;
  }

  /** From the postings alone. */
  private List<Long> read(@Nullable LocalDate from, @Nullable LocalDate to) {
    return database.query(
        """
        select id from journal_entry where id between 1000000000 and 1000000000 + ?
          and (?::date is null or business_date >= ?) and (?::date is null or business_date <= ?)
        order by business_date desc, id desc""",
        row -> row.getLong(1),
        ENTRIES,
        from,
        from,
        to,
        to);
  }

  /** In chains of its own and of others, on whichever days. */
  private void post(Random random) {
    database.update("set local session_replication_role = replica");
    long shift = random.nextInt(1_000);
    database.update(
        """
        insert into journal_entry (account_id, id, sequence, seller_id, business_date, kind,
          recorded_at, hash)
        select case when n % 3 = 0 then ? else 700000000 + n end, 1000000000 + n, n, 1,
          date '2026-04-20' + ((n * 7919 + ?) % 26)::integer, 'DEBIT', now(), sha256('')
        from generate_series(1, ?) n""",
        account.value(), shift, ENTRIES);
    database.update(
        """
        insert into posting (account_id, entry_id, line, book, seller_id, amount, currency,
          receivable_account_id)
        select account_id, id, 1, 'receivable', 1, 1, 'USD',
          case when account_id <> ? then ?::bigint end
        from journal_entry where id between 1000000000 and 1000000000 + ?""",
        account.value(),
        account.value(),
        ENTRIES);
    database.update("set local session_replication_role = origin");
  }

  private void sumUp(long reach) {
    database.update("delete from account_sum_entry where account_id = ?", account.value());
    database.update("delete from account_sum_reach where account_id = ?", account.value());
    database.update(
        "insert into account_sum_reach values (?, ?, ?, 0)", account.value(), reach, reach);
    database.update(
        """
        insert into account_sum_entry
        select ?, business_date, id from journal_entry
        where id between 1000000000 and 1000000000 + ? and id <= ?""",
        account.value(),
        ENTRIES,
        reach);
  }
}
