package org.orrery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Sums postings up to a business date. */
@ApplicationScoped
class StatementRepository {

  static final int LINES_MAX = 1_000;

  /**
   * Postings p, with their entries e, that moved the balance of the account b and are in no sum of
   * it, which reaches to r: a thousand or two, and what was booked in the last minutes. Each entry
   * is found by its key, whatever the planner expects.
   */
  private static final String UNSUMMED =
      """
      (
        select account_id, entry_id, amount from posting
        where account_id = b.account_id and entry_id > coalesce(r.entry_id, 0)
          and book = 'receivable' and receivable_account_id is null
        union all
        select account_id, entry_id, amount from posting
        where receivable_account_id = b.account_id and entry_id > coalesce(r.entry_id, 0)) p
      cross join lateral (
        select business_date from journal_entry
        where account_id = p.account_id and id = p.entry_id limit 1) e""";

  /** The first entries of a span: their days, numbers and kinds, and what they added. */
  private static final String MOVEMENTS =
      """
      select n.business_date, n.entry_id, e.kind, m.amount
      from account_book b
      left join account_sum_reach r on r.account_id = b.account_id
      cross join lateral (
        (select s.business_date, s.entry_id from account_sum_entry s
        where s.account_id = b.account_id and s.business_date between ? and ?
        order by s.business_date, s.entry_id limit ?)
        union all
        (select distinct e.business_date, p.entry_id from %s
        where e.business_date between ? and ?)
        order by business_date, entry_id limit ?) n
      cross join lateral (
        select p.account_id, -sum(p.amount) as amount from (
          select account_id, amount from posting
          where account_id = b.account_id and entry_id = n.entry_id
            and book = 'receivable' and receivable_account_id is null
          union all
          select account_id, amount from posting
          where receivable_account_id = b.account_id and entry_id = n.entry_id) p
        group by p.account_id) m
      cross join lateral (
        select kind from journal_entry
        where account_id = m.account_id and id = n.entry_id limit 1) e
      where b.account_id = ?
      order by n.business_date, n.entry_id"""
          .formatted(UNSUMMED);

  @Inject Database database;

  /** What an entry did to the balance. */
  record Movement(LocalDate on, long entry, EntryKind kind, BigDecimal amount) {}

  /** Lets everything that the transaction reads be of one moment; it must not have read yet. */
  void freeze() {
    database.update("set transaction isolation level repeatable read, read only");
  }

  /** From the sums of days, and the entries that are in none. */
  Map<AccountId, Money> balances(Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, Money> balances = new HashMap<>();
    database
        .query(
            """
            select b.account_id, b.currency,
              coalesce((select sum(s.amount) from account_sum s
                where s.account_id = b.account_id and s.business_date <= ?), 0)
              - coalesce((select sum(p.amount) from %s where e.business_date <= ?), 0) as amount
            from account_book b
            left join account_sum_reach r on r.account_id = b.account_id
            where b.account_id = any(?)"""
                .formatted(UNSUMMED),
            row ->
                Map.entry(
                    new AccountId(row.getLong(1)),
                    new Money(
                        row.getBigDecimal(3).stripTrailingZeros(),
                        Currency.getInstance(row.getString(2)))),
            day,
            day,
            SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList()))
        .forEach(balance -> balances.put(balance.getKey(), balance.getValue()));
    return balances;
  }

  /** The first entries of a span, in order. */
  List<Movement> movements(AccountId account, LocalDate from, LocalDate to) {
    return database.query(
        MOVEMENTS,
        row ->
            new Movement(
                row.getObject(1, LocalDate.class),
                row.getLong(2),
                EntryKind.valueOf(row.getString(3)),
                row.getBigDecimal(4).stripTrailingZeros()),
        from,
        to,
        LINES_MAX,
        from,
        to,
        LINES_MAX,
        account.value());
  }

  /** From the first entry to the seller's open business date, or to a later last entry. */
  Optional<StatementSpan> life(AccountId account) {
    return database.find(
        """
        select least(k.open_on, e.first_on) as first_on, greatest(k.open_on, e.last_on) as last_on
        from account_book b
        join business_clock k on k.seller_id = b.seller_id
        left join account_sum_reach r on r.account_id = b.account_id
        cross join lateral (
          select min(d.business_date) as first_on, max(d.business_date) as last_on
          from (
            select business_date from account_sum where account_id = b.account_id
            union all
            select e.business_date from %s) d) e
        where b.account_id = ?"""
            .formatted(UNSUMMED),
        row ->
            new StatementSpan(
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class)),
        account.value());
  }

  /**
   * From the sums by day and the entries that are in none. Both have to be of one moment, see
   * {@link #freeze}.
   */
  List<TrialBalance.Sum> sums(SellerId seller, LocalDate day) {
    long reach = database.number("select entry_id from book_sum_reach");
    return database.query(
        """
        select book, currency, sum(amount) from (
          select book, currency, amount from book_sum where seller_id = ? and business_date <= ?
          union all
          select p.book, p.currency, p.amount
          from posting p
          join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id
          where e.id > ? and p.seller_id = ? and e.business_date <= ?) part
        group by book, currency order by book, currency""",
        row -> new TrialBalance.Sum(book(row.getString(1)), row.getString(2), row.getBigDecimal(3)),
        seller.value(),
        day,
        reach,
        seller.value(),
        day);
  }

  private static Book book(String column) {
    return Book.valueOf(column.toUpperCase(Locale.ROOT));
  }
}
