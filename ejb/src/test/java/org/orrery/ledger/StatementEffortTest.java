package org.orrery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/**
 * What statements of a reseller touch that owes for tens of thousands of sales, in pages and rows:
 * by the days and lines that they show. Nothing of the rows stays.
 */
class StatementEffortTest {

  private static final int SALES = 40_000;
  private static final int DAYS = 400;

  /** Days of a year, a hundred sales that are shown, and a hundred that are in no sum yet. */
  private static final long TOUCHED_MAX = 4_000;

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  private final LedgerFixture ledger = new LedgerFixture();
  private final AccountId account =
      ledger
          .account(ledger.seller(DAY), new PeriodLength(PeriodLength.Unit.MONTH, 1), DAY)
          .account()
          .id();
  private final CountingDatabase counting = new CountingDatabase();
  private final TestContainer beans = new TestContainer(counting.dataSource());
  private final StatementRepository statements = beans.get(StatementRepository.class);
  private final Database database = beans.get(Database.class);
  private final Map<String, Long> touched = new LinkedHashMap<>();

  @Test
  void statements_of_many_sales_are_read_by_their_days() {
    undone(
        () -> {
          sell();
          LocalDate middle = DAY.plusDays(DAYS / 2);
          count("balance", () -> statements.balances(List.of(account), middle));
          count("life", () -> statements.life(account));
          count("a day", () -> statements.movements(account, middle, middle));
          assertThat(statements.movements(account, middle, middle)).hasSize(SALES / DAYS);
          return touched;
        });

    assertThat(touched).allSatisfy((what, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  /** On days that do not follow the order of the sales. */
  private void sell() {
    database.update("set local session_replication_role = replica");
    database.update(
        """
        insert into journal_entry (account_id, id, sequence, seller_id, business_date, kind,
          recorded_at, hash)
        select 700000000 + n, 800000000 + n, 1, 1, ?::date + n * 7 % ?, 'DEBIT', now(), sha256('')
        from generate_series(1, ?) n""",
        DAY, DAYS, SALES);
    database.update(
        """
        insert into posting (account_id, entry_id, line, book, seller_id, amount, currency,
          receivable_account_id)
        select 700000000 + n, 800000000 + n, 1, 'receivable', 1, 1, 'USD', ?
        from generate_series(1, ?) n""",
        account.value(),
        SALES);
    database.update(
        "insert into account_sum_reach values (?, 800000000 + ?, 800000000 + ?, 0)",
        account.value(),
        SALES - 100,
        SALES - 100);
    database.update(
        """
        insert into account_sum_entry
        select ?, business_date, id from journal_entry where id between 800000000 and 800000000 + ?""",
        account.value(),
        SALES - 100);
    database.update(
        """
        insert into account_sum
        select account_id, business_date, count(*), -count(*) from account_sum_entry
        where account_id = ? group by account_id, business_date""",
        account.value());
    database.update("set local session_replication_role = origin");
    database.update("analyze journal_entry, posting, account_sum, account_sum_entry");
  }

  private void count(String what, Runnable read) {
    counting.take();
    read.run();
    touched.put(what, counting.take().values().stream().mapToLong(Long::longValue).sum());
  }
}
