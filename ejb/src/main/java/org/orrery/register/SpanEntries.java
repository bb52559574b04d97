package org.orrery.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/**
 * Finds the entries of an account between two days: those that are summed up by their days, the
 * others by reading them. Source: docs/adr/0030-sums-of-accounts.md
 */
@ApplicationScoped
class SpanEntries {

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private static final String PAGE =
      """
      select e.id, e.kind, e.business_date, e.recorded_at, e.corrects_entry_id, m.amount, m.currency
      from account_book b
      left join account_sum_reach r on r.account_id = b.account_id
      cross join lateral (
        (select s.business_date, s.entry_id from account_sum_entry s
        where s.account_id = b.account_id and s.business_date between ? and ?
          and (s.business_date, s.entry_id) < (?, ?)
        order by s.business_date desc, s.entry_id desc limit ?)
        union all
        (select distinct e.business_date, p.entry_id
        from (
          select account_id, entry_id from posting
          where account_id = b.account_id and entry_id > coalesce(r.entry_id, 0)
            and book = 'receivable' and receivable_account_id is null
          union all
          select account_id, entry_id from posting
          where receivable_account_id = b.account_id and entry_id > coalesce(r.entry_id, 0)) p
        cross join lateral (
          select business_date from journal_entry
          where account_id = p.account_id and id = p.entry_id limit 1) e
        where e.business_date between ? and ? and (e.business_date, p.entry_id) < (?, ?))
        order by business_date desc, entry_id desc limit ?) n
      cross join lateral (
        select p.account_id, p.currency, -sum(p.amount) as amount from (
          select account_id, currency, amount from posting
          where account_id = b.account_id and entry_id = n.entry_id
            and book = 'receivable' and receivable_account_id is null
          union all
          select account_id, currency, amount from posting
          where receivable_account_id = b.account_id and entry_id = n.entry_id) p
        group by p.account_id, p.currency) m
      cross join lateral (
        select * from journal_entry
        where account_id = m.account_id and id = n.entry_id limit 1) e
      where b.account_id = ?
      order by e.business_date desc, e.id desc""";

  /** The day of an entry that moved the account's balance. */
  private static final String DAY =
      """
      select e.business_date from (
        select account_id, entry_id from posting
        where account_id = ? and entry_id = ?
        union all
        select account_id, entry_id from posting
        where receivable_account_id = ? and entry_id = ?) p
      join journal_entry e on e.account_id = p.account_id and e.id = p.entry_id limit 1""";

  @Inject Database database;

  /** A page of them, the last day first, each day's newest first. */
  Page<EntryItem> entries(AccountId id, Span span, PageRequest page) {
    LocalDate from = Objects.requireNonNullElse(span.from(), EARLIEST);
    LocalDate to = Objects.requireNonNullElse(span.to(), LATEST);
    LocalDate before = page.after() == 0 ? LATEST : day(id, page.after());
    int rows = page.limit() + 1;
    List<EntryItem> entries =
        database.query(
            PAGE,
            SpanEntries::entry,
            from,
            to,
            before,
            page.below(),
            rows,
            from,
            to,
            before,
            page.below(),
            rows,
            id.value());
    return Page.of(entries, page.limit(), EntryItem::id);
  }

  /** Behind which day the page begins; behind all if the account has no such entry. */
  private LocalDate day(AccountId id, long entry) {
    return database
        .find(DAY, row -> row.getObject(1, LocalDate.class), id.value(), entry, id.value(), entry)
        .orElse(EARLIEST);
  }

  static EntryItem entry(ResultSet row) throws SQLException {
    return new EntryItem(
        row.getLong("id"),
        row.getString("kind"),
        Columns.day(row, "business_date"),
        Columns.instant(row, "recorded_at"),
        Columns.money(row, "amount"),
        Columns.longOrNull(row, "corrects_entry_id"));
  }
}
