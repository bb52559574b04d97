package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.platform.Database;

/** Keeps the sums of the books by day, and how far they reach. */
@ApplicationScoped
class BookSumRepository {

  @Inject Database database;

  /**
   * How far the sums reach.
   *
   * @param entry the last that is in them
   * @param next the last that may be added
   * @param isSettled whether all numbers up to {@code next} belong to transactions that have ended
   */
  record Reach(long entry, long next, boolean isSettled) {}

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

  /** Adds the entries above one number and up to another. */
  void add(long above, long upTo) {
    database.update(
        """
        insert into book_sum (seller_id, business_date, book, currency, amount)
        select p.seller_id, e.business_date, p.book, p.currency, sum(p.amount)
        from journal_entry e
        join posting p on p.account_id = e.account_id and p.entry_id = e.id
        where e.id > ? and e.id <= ?
        group by p.seller_id, e.business_date, p.book, p.currency
        on conflict (seller_id, business_date, book, currency)
        do update set amount = book_sum.amount + excluded.amount""",
        above,
        upTo);
    database.update("update book_sum_reach set entry_id = ?", upTo);
  }
}
