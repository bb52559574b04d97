package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.orrery.platform.Database;

/** Keeps the sums of the books and of accounts by day, and how far they reach. */
@ApplicationScoped
class BookSumRepository {

  /** Entries that are worth their sums; fewer are read as fast. The indexes say so, too. */
  static final int MANY = 1_000;

  /** Adds to the books, and tells how many entries there are of accounts that may have many. */
  private static final String ADD =
      """
      with part as materialized (
        select e.account_id, e.id, e.business_date, p.seller_id, p.book, p.currency, p.amount,
          p.receivable_account_id
        from journal_entry e
        join posting p on p.account_id = e.account_id and p.entry_id = e.id
        where e.id > ? and e.id <= ?),
      told as (
        insert into account_sum_reach (account_id, entry_id, next_entry_id, waiting_count)
        select account_id, 0, ?, sum(entries) from (
          select receivable_account_id as account_id, count(*) as entries
          from part where receivable_account_id is not null group by receivable_account_id
          union all
          select b.account_id, n.entries
          from (select account_id, count(distinct id) as entries from part group by account_id) n
          join account_book b on b.account_id = n.account_id and b.entry_count >= ?) many
        group by account_id
        on conflict (account_id) do update set
          next_entry_id = greatest(account_sum_reach.next_entry_id, excluded.next_entry_id),
          waiting_count = account_sum_reach.waiting_count + excluded.waiting_count)
      insert into book_sum (seller_id, business_date, book, currency, amount)
      select seller_id, business_date, book, currency, sum(amount)
      from part group by seller_id, business_date, book, currency
      on conflict (seller_id, business_date, book, currency)
      do update set amount = book_sum.amount + excluded.amount""";

  /** Adds to the days of an account, and notes of which entries they are. */
  private static final String ADD_OF_ACCOUNT =
      """
      with moved as materialized (
        select e.business_date, e.id, -sum(p.amount) as amount
        from (
          select account_id, entry_id, amount from posting
          where account_id = ? and book = 'receivable' and receivable_account_id is null
            and entry_id > ? and entry_id <= ?
          union all
          select account_id, entry_id, amount from posting
          where receivable_account_id = ? and entry_id > ? and entry_id <= ?) p
        cross join lateral (
          select business_date, id from journal_entry
          where account_id = p.account_id and id = p.entry_id limit 1) e
        group by e.business_date, e.id),
      noted as (
        insert into account_sum_entry (account_id, business_date, entry_id)
        select ?, business_date, id from moved)
      insert into account_sum (account_id, business_date, entry_count, amount)
      select ?, business_date, count(*), sum(amount) from moved group by business_date
      on conflict (account_id, business_date) do update set
        entry_count = account_sum.entry_count + excluded.entry_count,
        amount = account_sum.amount + excluded.amount""";

  @Inject Database database;

  /**
   * How far the sums reach.
   *
   * @param entry the last that is in them
   * @param next the last that may be added
   * @param isSettled whether all numbers up to {@code next} belong to transactions that have ended
   */
  record Reach(long entry, long next, boolean isSettled) {}

  /**
   * How far an account is summed up.
   *
   * @param entry the last that is in its sums
   * @param next the last that may be added
   */
  record AccountReach(long account, long entry, long next) {}

  /** Takes the sums to the end of the transaction; empty = somebody else has them. */
  Optional<Reach> claim(int secondsMin) {
    return database.find(
        """
        select entry_id, next_entry_id,
          next_seen_at < clock_timestamp() - ? * interval '1 second'
          and not exists (select from pg_stat_activity a
            where a.usename = current_user and a.datname = current_database()
              and a.pid <> pg_backend_pid() and a.xact_start <= next_seen_at)
          and not exists (select from pg_prepared_xacts x where x.prepared <= next_seen_at)
            as is_settled
        from book_sum_reach for update skip locked""",
        row -> new Reach(row.getLong(1), row.getLong(2), row.getBoolean(3)),
        secondsMin);
  }

  /**
   * Has the numbers that are given out so far settle. They are read before the time is: who took
   * one of them has begun by then.
   */
  void aim() {
    long last =
        database.number(
            "select case when is_called then last_value else 0 end from journal_entry_id");
    database.update(
        "update book_sum_reach set next_entry_id = ?, next_seen_at = clock_timestamp()", last);
  }

  /**
   * Adds the entries above one number and up to another, and tells of the accounts that they are
   * many of.
   */
  void add(long above, long upTo) {
    database.update(ADD, above, upTo, upTo, MANY);
    database.update("update book_sum_reach set entry_id = ?", upTo);
  }

  /** Takes an account with many entries that may be summed up; empty = there is none to take. */
  Optional<AccountReach> claimAccount() {
    return database.find(
        """
        select account_id, entry_id, next_entry_id from account_sum_reach
        where waiting_count >= 1000 order by account_id limit 1 for update skip locked""",
        BookSumRepository::accountReach);
  }

  /** Up to which number there are so many postings, or all that may be summed up. */
  long end(AccountReach reach, int postings) {
    long account = reach.account();
    return database
        .find(
            """
            select entry_id from (
              (select entry_id from posting
              where account_id = ? and book = 'receivable' and receivable_account_id is null
                and entry_id > ? and entry_id <= ? order by entry_id limit ?)
              union all
              (select entry_id from posting
              where receivable_account_id = ? and entry_id > ? and entry_id <= ?
              order by entry_id limit ?)) p
            order by entry_id offset ? limit 1""",
            row -> row.getLong(1),
            account,
            reach.entry(),
            reach.next(),
            postings,
            account,
            reach.entry(),
            reach.next(),
            postings,
            postings - 1)
        .orElse(reach.next());
  }

  /** Sums an account's entries up to a number, by day. */
  void add(AccountReach reach, long upTo) {
    long account = reach.account();
    database.update(
        ADD_OF_ACCOUNT,
        account,
        reach.entry(),
        upTo,
        account,
        reach.entry(),
        upTo,
        account,
        account);
    database.update(
        """
        update account_sum_reach set entry_id = ?,
          waiting_count = case when next_entry_id = ? then 0 else waiting_count end
        where account_id = ?""",
        upTo,
        upTo,
        account);
  }

  static AccountReach accountReach(ResultSet row) throws SQLException {
    return new AccountReach(row.getLong(1), row.getLong(2), row.getLong(3));
  }
}
