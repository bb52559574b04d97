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

  @Inject Database database;

  /** What an entry did to the balance. */
  record Movement(LocalDate on, long entry, EntryKind kind, BigDecimal amount) {}

  /** Lets everything that the transaction reads be of one moment; it must not have read yet. */
  void freeze() {
    database.update("set transaction isolation level repeatable read, read only");
  }

  Map<AccountId, Money> balances(Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, Money> balances = new HashMap<>();
    database
        .query(
            """
            select b.account_id, b.currency, coalesce(m.amount, 0) as amount
            from account_book b
            left join (
              select p.debtor, -sum(p.amount) as amount
              from (
                select account_id as debtor, account_id, entry_id, amount from posting
                where account_id = any(?) and book = 'receivable'
                  and receivable_account_id is null
                union all
                select receivable_account_id, account_id, entry_id, amount from posting
                where receivable_account_id = any(?)) p
              join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id
              where e.business_date <= ?
              group by p.debtor) m on m.debtor = b.account_id
            where b.account_id = any(?)""",
            row ->
                Map.entry(
                    new AccountId(row.getLong(1)),
                    new Money(
                        row.getBigDecimal(3).stripTrailingZeros(),
                        Currency.getInstance(row.getString(2)))),
            ids(accounts),
            ids(accounts),
            day,
            ids(accounts))
        .forEach(balance -> balances.put(balance.getKey(), balance.getValue()));
    return balances;
  }

  /** The first entries of a span, in order. */
  List<Movement> movements(AccountId account, LocalDate from, LocalDate to) {
    return database.query(
        """
        select e.business_date, e.id, e.kind, -sum(p.amount)
        from (
          select account_id, entry_id, amount from posting
          where account_id = ? and book = 'receivable' and receivable_account_id is null
          union all
          select account_id, entry_id, amount from posting where receivable_account_id = ?) p
        join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id
        where e.business_date between ? and ?
        group by e.account_id, e.id
        order by e.business_date, e.id
        limit ?""",
        row ->
            new Movement(
                row.getObject(1, LocalDate.class),
                row.getLong(2),
                EntryKind.valueOf(row.getString(3)),
                row.getBigDecimal(4).stripTrailingZeros()),
        account.value(),
        account.value(),
        from,
        to,
        LINES_MAX);
  }

  /** From the first entry to the seller's open business date, or to a later last entry. */
  Optional<StatementSpan> life(AccountId account) {
    return database.find(
        """
        select least(k.open_on, e.first_on) as first_on, greatest(k.open_on, e.last_on) as last_on
        from account a
        join business_clock k on k.seller_id = a.seller_id
        cross join (
          select min(j.business_date) as first_on, max(j.business_date) as last_on
          from (
            select account_id, entry_id from posting
            where account_id = ? and book = 'receivable' and receivable_account_id is null
            union all
            select account_id, entry_id from posting where receivable_account_id = ?) p
          join journal_entry j on j.account_id = p.account_id and j.id = p.entry_id) e
        where a.id = ?""",
        row ->
            new StatementSpan(
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class)),
        account.value(),
        account.value(),
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

  private static SqlArray ids(Collection<AccountId> accounts) {
    return SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList());
  }
}
