package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.ledger.BookSumRepository.AccountReach;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/** Reads the books page by page, as they are. */
@ApplicationScoped
class VerificationRepository {

  static final int ACCOUNTS_PAGE_MAX = 1_000;
  static final int ENTRIES_PAGE_MAX = 500;
  private static final int SEARCHED_MAX = 10_000;

  /**
   * Days of an account, and whether their sums are those of the entries that are noted for them.
   */
  private static final String DAYS =
      """
      select d.business_date, m.noted = d.entry_count and m.moved = d.entry_count
        and coalesce(m.amount, 0) = d.amount
      from (
        select business_date, entry_count, amount,
          sum(entry_count) over (order by business_date) - entry_count as before
        from account_sum
        where account_id = ? and coalesce(business_date > ?::date, true)) d
      cross join lateral (
        select count(*) as noted, count(x.amount) as moved, sum(x.amount) as amount
        from account_sum_entry n
        cross join lateral (
          select -sum(p.amount) as amount
          from (
            select account_id, entry_id, amount from posting
            where account_id = n.account_id and entry_id = n.entry_id
              and book = 'receivable' and receivable_account_id is null
            union all
            select account_id, entry_id, amount from posting
            where receivable_account_id = n.account_id and entry_id = n.entry_id) p
          cross join lateral (
            select business_date from journal_entry
            where account_id = p.account_id and id = p.entry_id limit 1) e
          where e.business_date = n.business_date and n.entry_id <= ?) x
        where n.account_id = ? and n.business_date = d.business_date) m
      where d.before < ?
      order by d.business_date""";

  @Inject Database database;

  /** Ids of accounts with a book, ascending, after {@code last}. */
  List<Long> accountsAfter(long last) {
    return database.query(
        "select account_id from account_book where account_id > ? order by account_id limit ?",
        row -> row.getLong(1),
        last,
        ACCOUNTS_PAGE_MAX);
  }

  /** The book, with nobody posting to it until the transaction ends. */
  Optional<AccountBook> keepStill(AccountId account) {
    return database.find(
        """
        select account_id, seller_id, currency, balance, entry_count, head_hash
        from account_book where account_id = ? for share""",
        JournalRepository::readBook,
        account.value());
  }

  /** Entries of a chain after a place, in order, with their lines. */
  List<StoredEntry> entriesAfter(AccountId account, long sequence) {
    List<StoredEntry> page =
        database.query(
            """
            select * from journal_entry where account_id = ? and sequence > ?
            order by sequence limit ?""",
            VerificationRepository::readEntry,
            account.value(),
            sequence,
            ENTRIES_PAGE_MAX);
    if (page.isEmpty()) {
      return page;
    }
    Map<Long, List<StoredEntry.Line>> linesByEntry = new HashMap<>();
    page.forEach(entry -> linesByEntry.put(entry.id(), entry.lines()));
    database.query(
        """
        select p.entry_id, p.line, p.book, p.seller_id, p.amount, p.currency,
          p.receivable_account_id
        from journal_entry e
        join posting p on p.account_id = e.account_id and p.entry_id = e.id
        where e.account_id = ? and e.sequence between ? and ?
        order by e.sequence, p.line""",
        row -> Objects.requireNonNull(linesByEntry.get(row.getLong(1))).add(readLine(row)),
        account.value(),
        page.get(0).sequence(),
        page.get(page.size() - 1).sequence());
    return page;
  }

  long postingCount(AccountId account) {
    return database.number("select count(*) from posting where account_id = ?", account.value());
  }

  /** What an account owes by entries in the chains of others, in its own currency. */
  BigDecimal owedElsewhere(AccountId account) {
    return database
        .find(
            """
            select coalesce(sum(amount), 0) from posting
            where receivable_account_id = ? and account_id <> receivable_account_id""",
            row -> row.getBigDecimal(1),
            account.value())
        .orElseThrow();
  }

  /** Accounts after one that have entries or postings: a step an account, not an entry. */
  BookSearch withoutBook(long after) {
    return BookSearch.of(
        database.query(
            """
            with recursive found as (
              select least((select min(account_id) from journal_entry where account_id > ?),
                (select min(account_id) from posting where account_id > ?)) as account_id, 1 as step
              union all
              select least(
                (select min(e.account_id) from journal_entry e where e.account_id > f.account_id),
                (select min(p.account_id) from posting p where p.account_id > f.account_id)),
                f.step + 1
              from found f where f.account_id is not null and f.step < ?
            )
            select account_id,
              exists (select 1 from account_book b where b.account_id = f.account_id)
            from found f where account_id is not null order by step""",
            row -> new BookSearch.Found(row.getLong(1), row.getBoolean(2)),
            after,
            after,
            SEARCHED_MAX),
        SEARCHED_MAX);
  }

  /** Lets everything that the transaction reads be of one moment; it must not have read yet. */
  void freeze() {
    database.update("set transaction isolation level repeatable read, read only");
  }

  /** The next account that has sums, this one or after it; empty = there are no more. */
  Optional<AccountReach> accountFrom(long account) {
    return database.find(
        """
        select a.account_id, coalesce(r.entry_id, 0), coalesce(r.next_entry_id, 0)
        from (select least(
          (select min(account_id) from account_sum_reach where account_id >= ?),
          (select min(account_id) from account_sum where account_id >= ?),
          (select min(account_id) from account_sum_entry where account_id >= ?)) as account_id) a
        left join account_sum_reach r on r.account_id = a.account_id
        where a.account_id is not null""",
        BookSumRepository::accountReach,
        account,
        account,
        account);
  }

  /** A day of an account, and whether its sum is that of the entries noted for it. */
  record SummedDay(LocalDate day, boolean isSound) {}

  /**
   * The next days, one at least, of about so many entries together; empty = there are no more.
   *
   * @param day behind which they are; null = from the first one on
   */
  List<SummedDay> daysAfter(AccountReach reach, @Nullable LocalDate day, int entriesMax) {
    long account = reach.account();
    return database.query(
        DAYS,
        row -> new SummedDay(row.getObject(1, LocalDate.class), row.getBoolean(2)),
        account,
        day,
        reach.entry(),
        account,
        entriesMax);
  }

  /**
   * How many entries an account has up to where its sums reach.
   *
   * @param summed by its sums
   * @param noted by their days
   * @param posted by the postings
   */
  record EntryCounts(long summed, long noted, long posted) {}

  EntryCounts counts(AccountReach reach) {
    long account = reach.account();
    return database
        .find(
            """
            select
              (select coalesce(sum(entry_count), 0) from account_sum where account_id = ?),
              (select count(*) from account_sum_entry where account_id = ?),
              (select count(*) from (
                select entry_id from posting
                where account_id = ? and book = 'receivable' and receivable_account_id is null
                  and entry_id <= ?
                union
                select entry_id from posting
                where receivable_account_id = ? and entry_id <= ?) p)""",
            row -> new EntryCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
            account,
            account,
            account,
            reach.entry(),
            account,
            reach.entry())
        .orElseThrow();
  }

  static StoredEntry readEntry(ResultSet row) throws SQLException {
    long corrected = row.getLong("corrects_entry_id");
    Long corrects = row.wasNull() ? null : (Long) corrected;
    CanonicalText.Head head =
        new CanonicalText.Head(
            row.getLong("account_id"),
            row.getLong("sequence"),
            row.getLong("id"),
            row.getLong("seller_id"),
            row.getObject("business_date", LocalDate.class),
            row.getString("kind"),
            corrects,
            row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    return new StoredEntry(
        head.id(), head.sequence(), head, ChainHash.of(row.getBytes("hash")), new ArrayList<>());
  }

  static StoredEntry.Line readLine(ResultSet row) throws SQLException {
    return new StoredEntry.Line(
        row.getInt("line"),
        row.getString("book"),
        row.getLong("seller_id"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getObject("receivable_account_id", Long.class));
  }
}
