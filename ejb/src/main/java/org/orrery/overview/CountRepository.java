package org.orrery.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.orrery.platform.Database;

/** Counts, and keeps what was counted. */
@ApplicationScoped
class CountRepository {

  /** A seller's index of what is due, and of periods that open; those set to open with them. */
  private static final String DUE =
      """
      insert into overview_sum (figure, seller_id, currency, number, amount)
      select 'DUE', seller_id, currency, count(*), sum(amount) from (
        select s.seller_id, s.currency, s.amount from business_clock c
        join debit_schedule s on s.seller_id = c.seller_id and s.state = 'ACTIVE'
          and s.next_due_on <= c.open_on + 1
        union all
        select s.seller_id, s.currency, s.amount from business_clock c
        join billing_account b on b.seller_id = c.seller_id and b.state = 'ACTIVE'
          and b.next_opens_on <= c.open_on + 1
        join debit_schedule s on s.account_id = b.account_id and s.state = 'ACTIVE'
          and s.kind in ('BILLING_PERIOD', 'RECURRENT_FEE') and s.next_due_on is null) due
      group by seller_id, currency""";

  private static final String DEBT =
      """
      insert into overview_sum (figure, seller_id, currency, number, amount)
      select 'DEBT', d.seller_id, b.currency, count(*), sum(greatest(-b.balance, 0))
      from debtor d join account_book b on b.account_id = d.account_id
      group by d.seller_id, b.currency""";

  private static final String DAY =
      """
      insert into overview_day (business_date, seller_id, currency, charges, charged_amount,
        invoices, invoiced_amount)
      select ?::date, seller_id, currency, sum(charges), sum(charged), sum(invoices),
        sum(invoiced)
      from (
        select b.seller_id, c.currency, count(*) as charges, sum(c.amount) as charged,
          0 as invoices, 0 as invoiced
        from charge c join account_book b on b.account_id = c.account_id
        where c.business_date = ? and c.status = 'CHARGED' group by b.seller_id, c.currency
        union all
        select seller_id, currency, 0, 0, count(*),
          sum(case kind when 'INVOICE' then net_amount else -net_amount end)
        from invoice where business_date = ? group by seller_id, currency) day
      group by seller_id, currency""";

  private static final String MADE =
      """
      select c.what, c.counted_at from overview_count c where not exists (
        select 1 from bill_run r where r.ended_at between c.counted_at and ?
          and r.business_date = case when c.what ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
            then c.what::date end)""";

  @Inject Database database;

  /** When each count was made, without those of days that a bill run has charged on since. */
  Map<String, Instant> made(Instant now) {
    Map<String, Instant> made = new HashMap<>();
    database
        .query(MADE, CountRepository::made, now)
        .forEach(count -> made.put(count.getKey(), count.getValue()));
    return made;
  }

  private static Map.Entry<String, Instant> made(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("counted_at", OffsetDateTime.class);
    return Map.entry(row.getString("what"), at.toInstant());
  }

  /**
   * Takes a count that is older than {@code age}, or was never made, to the end of the transaction;
   * false = it is young enough, or somebody else has it. A count of the future was made by a clock
   * that was wrong.
   */
  boolean claim(String what, Instant now, Duration age) {
    boolean isNew =
        database.update(
                """
                insert into overview_count (what, counted_at)
                select ?, ? where not exists (select 1 from overview_count where what = ?)
                on conflict do nothing""",
                what,
                now,
                what)
            > 0;
    return isNew
        || database.update(
                """
                update overview_count set counted_at = ? where what = (
                  select what from overview_count
                  where what = ? and counted_at not between ? and ? for update skip locked)""",
                now,
                what,
                now.minus(age),
                now)
            > 0;
  }

  void count(Figure figure) {
    database.update("delete from overview_sum where figure = ?", figure.name());
    database.update(figure == Figure.DUE ? DUE : DEBT);
  }

  void count(LocalDate day) {
    database.update("delete from overview_day where business_date = ?", day);
    database.update(DAY, day, day, day);
  }

  /** Removes days that are shown no more. */
  void forgetBefore(LocalDate day) {
    database.update("delete from overview_day where business_date < ?", day);
    database.update(
        "delete from overview_count where what < ? and what like '2%' and length(what) = 10",
        day.toString());
  }
}
