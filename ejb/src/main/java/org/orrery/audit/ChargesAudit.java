package org.orrery.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orrery.ledger.AccountFinding;
import org.orrery.ledger.BookSearch;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/**
 * Proves for some accounts that charges, books and invoices tell the same: each charge is in the
 * books with its parts, and on exactly one invoice line; each invoice is the sum of its lines and
 * its taxes.
 *
 * <p>Each kind of finding is one statement, true at one moment. What has no index to be joined by
 * is not joined: both sides are read once and counted together, so that the work grows with the
 * rows of the accounts, whatever the planner believes of them. Old accounts take longer than a
 * transaction may.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChargesAudit {

  /** Of each kind and account: one with very many hides no other. */
  private static final int FINDINGS_MAX = 10;

  private static final int SEARCHED_MAX = 10_000;

  private static final String EACH =
      """
      select account_id, finding from (
        select f.*, row_number() over (partition by account_id) as place
        from (%s) as f (account_id, finding)) found
      where place <= ? order by account_id, place""";

  private static final String REPEATED =
      """
      select c.account_id, 'charge ' || c.ordinal || ' of schedule ' || c.schedule_id
        || ' is there more than once'
      from charge c
      where c.account_id = any(:accounts) and c.business_date >= :since
      group by c.account_id, c.schedule_id, c.ordinal having count(*) > 1
      """;

  private static final String BOOKED =
      """
      select account_id, 'charge ' || min(ordinal) || ' of schedule ' || min(schedule_id)
        || ' is not in the books with its date, amount and tax'
      from (
        select c.account_id, c.schedule_id, c.ordinal, c.entry_id, c.business_date, c.currency,
          c.amount + c.tax_amount as receivable, c.amount as revenue, c.tax_amount as tax,
          1 as charges, 0 as entries
        from charge c
        where c.account_id = any(:accounts) and c.business_date >= :since and c.status = 'CHARGED'
        union all
        select e.account_id, null, null, e.id, e.business_date, p.currency,
          sum(p.amount) filter (where p.book = 'receivable'),
          -sum(p.amount) filter (where p.book = 'revenue'),
          -coalesce(sum(p.amount) filter (where p.book = 'tax_payable'), 0), 0, 1
        from journal_entry e
        join posting p on p.account_id = e.account_id and p.entry_id = e.id
        where e.account_id = any(:accounts) and e.business_date >= :since and e.kind = 'DEBIT'
          and p.seller_id = e.seller_id and p.receivable_account_id is null
        group by e.account_id, e.id, e.business_date, p.currency) told
      group by account_id, entry_id, business_date, currency, receivable, revenue, tax
      having sum(charges) > 0 and sum(entries) = 0
      """;

  private static final String CHARGED =
      """
      select account_id, 'entry ' || entry_id || ' is no charge''s, or that of several'
      from (
        select e.account_id, e.id as entry_id, 1 as entries, 0 as charges
        from journal_entry e
        where e.account_id = any(:accounts) and e.business_date >= :since and e.kind = 'DEBIT'
        union all
        select c.account_id, c.entry_id, 0, 1
        from charge c
        where c.account_id = any(:accounts) and c.business_date >= :since
          and c.entry_id is not null) told
      group by account_id, entry_id
      having sum(entries) > 0 and sum(charges) <> 1
      """;

  private static final String INVOICED =
      """
      select account_id, 'charge ' || ordinal || ' of schedule ' || schedule_id
        || ' is not on exactly one invoice of its date with its amounts'
      from (
        select c.account_id, c.schedule_id, c.ordinal, c.business_date, c.currency, c.amount,
          c.tax_amount, c.description, c.note, 1 as charges, 0 as lines
        from charge c
        where c.account_id = any(:accounts) and c.business_date >= :since and c.status = 'CHARGED'
          and c.id > (select uninvoiced_below from audit_state)
        union all
        select l.account_id, l.schedule_id, l.ordinal, i.business_date, i.currency, l.net_amount,
          l.tax_amount, l.description, l.note, 0, 1
        from invoice i
        join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
        where i.account_id = any(:accounts) and i.business_date >= :since and i.kind = 'INVOICE'
          and l.schedule_id is not null) told
      group by account_id, schedule_id, ordinal, business_date, currency, amount, tax_amount,
        description, note
      having sum(charges) > 0 and sum(lines) <> 1
      """;

  private static final String LINES =
      """
      select i.account_id, 'line ' || l.line || ' of invoice ' || i.id || ' shows no charge'
      from invoice i
      join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
      left join charge c on c.account_id = l.account_id and c.schedule_id = l.schedule_id
        and c.ordinal = l.ordinal and c.status = 'CHARGED'
      where i.account_id = any(:accounts) and l.account_id = any(:accounts)
        and i.business_date >= :since and i.kind = 'INVOICE' and c.id is null
        and (l.schedule_id is not null or not exists (
          select 1 from resale r
          where r.reseller_account_id = i.account_id and r.invoice_id = i.id
          union all
          select 1 from resale_return r
          where r.reseller_account_id = i.account_id and r.invoice_id = i.id))
        and (l.schedule_id is not null or (i.account_id, i.business_date) not in (
          select f.account_id, e.business_date from refund f
          join journal_entry e on e.account_id = f.account_id and e.id = f.undone_by
          where f.account_id = any(:accounts) and e.account_id = any(:accounts)))
      """;

  private static final String RESOLD =
      """
      select c.account_id, 'charge ' || c.ordinal || ' of schedule ' || c.schedule_id
        || ' is not resold for what its reseller owes in the books'
      from charge c
      left join resale r on r.account_id = c.account_id and r.schedule_id = c.schedule_id
        and r.ordinal = c.ordinal
      left join lateral (
        select -sum(p.amount) filter (where p.book = 'revenue') as net,
          -sum(p.amount) filter (where p.book = 'tax_payable') as tax
        from journal_entry e
        join posting p on p.account_id = e.account_id and p.entry_id = e.id
          and p.seller_id <> e.seller_id
        where e.account_id = c.account_id and e.id = c.entry_id) owed on true
      where c.account_id = any(:accounts) and c.business_date >= :since
        and (coalesce(owed.net, 0) <> coalesce(r.net_amount, 0)
          or coalesce(owed.tax, 0) <> coalesce(r.tax_amount, 0)
          or (c.status = 'SKIPPED' and c.entry_id is not null and r.net_amount is null))
      """;

  private static final String RETURNED =
      """
      select e.account_id, 'entry ' || e.id || ' gives a reseller not what its return says'
      from journal_entry e
      left join lateral (
        select sum(p.amount) filter (where p.book = 'revenue') as net,
          sum(p.amount) filter (where p.book = 'tax_payable') as tax
        from posting p where p.account_id = e.account_id and p.entry_id = e.id
          and p.seller_id <> e.seller_id) owed on true
      left join lateral (
        select sum(case when r.takes_back is null then r.net_amount else -r.net_amount end) as net,
          sum(case when r.takes_back is null then r.tax_amount else -r.tax_amount end) as tax
        from resale_return r where r.account_id = e.account_id and r.entry_id = e.id) r on true
      where e.account_id = any(:accounts) and e.business_date >= :since and e.kind <> 'DEBIT'
        and (coalesce(owed.net, 0) <> coalesce(r.net, 0)
          or coalesce(owed.tax, 0) <> coalesce(r.tax, 0))
      """;

  private static final String COLLECTED =
      """
      select i.account_id, 'invoice ' || i.id || ' is not the sum of the resales on it'
      from invoice i
      join lateral (
        select sum(r.net_amount) as net, sum(r.tax_amount) as tax from (
          select net_amount, tax_amount from resale
          where reseller_account_id = i.account_id and invoice_id = i.id
          union all
          select net_amount, tax_amount from resale_return
          where reseller_account_id = i.account_id and invoice_id = i.id) r) r
        on r.net is not null
      where i.account_id = any(:accounts) and i.business_date >= :since
        and (i.net_amount <> r.net or i.tax_amount <> r.tax)
      """;

  private static final String TOTALS =
      """
      select i.account_id, 'invoice ' || i.id || ' is not the sum of its lines and taxes'
      from invoice i
      left join lateral (
        select sum(net_amount) as net, sum(tax_amount) as tax from invoice_line
        where account_id = i.account_id and invoice_id = i.id) l on true
      where i.account_id = any(:accounts) and i.business_date >= :since
        and (i.net_amount is distinct from l.net or i.tax_amount is distinct from l.tax
          or i.tax_amount <> coalesce((select sum(t.amount) from invoice_tax t
            where t.account_id = i.account_id and t.invoice_id = i.id),
            case when i.kind = 'CREDIT_NOTE' then i.tax_amount else 0 end))
      """;

  private static final List<Kind> KINDS =
      Stream.of(BOOKED, CHARGED, INVOICED, LINES, TOTALS, RESOLD, RETURNED, COLLECTED, REPEATED)
          .map(Kind::of)
          .toList();

  private static final String WITHOUT_BOOK =
      """
      with recursive found as (
        select (select min(account_id) from charge where account_id > ?) as account_id, 1 as step
        union all
        select (select min(c.account_id) from charge c where c.account_id > f.account_id),
          f.step + 1
        from found f where f.account_id is not null and f.step < ?
      )
      select account_id, exists (select 1 from account_book b where b.account_id = f.account_id)
      from found f where account_id is not null order by step""";

  @Inject Database database;

  /**
   * What is wrong, at most 10 of each kind and account; empty = nothing.
   *
   * @param since business dates before it are not looked at
   */
  public List<AccountFinding> verify(Collection<AccountId> accounts, LocalDate since) {
    SqlArray ids = SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList());
    List<AccountFinding> findings = new ArrayList<>();
    for (Kind kind : KINDS) {
      findings.addAll(
          database.query(
              kind.sql(),
              row ->
                  new AccountFinding(
                      new AccountId(row.getLong(1)),
                      "account " + row.getLong(1) + ": " + row.getString(2)),
              kind.parameters(ids, since)));
    }
    return findings;
  }

  /**
   * Which of the next accounts that have charges have no book.
   *
   * @param after the last account of the search before; 0 = from the beginning
   */
  public BookSearch withoutBook(long after) {
    return BookSearch.of(
        database.query(
            WITHOUT_BOOK,
            row -> new BookSearch.Found(row.getLong(1), row.getBoolean(2)),
            after,
            SEARCHED_MAX),
        SEARCHED_MAX);
  }

  /**
   * A kind of finding: its statement, which takes accounts and day as often as it reads a table.
   */
  private record Kind(String sql, List<String> places) {

    private static final Pattern PLACE = Pattern.compile(":(accounts|since)");

    static Kind of(String statement) {
      List<String> places =
          PLACE.matcher(statement).results().map(place -> place.group(1)).toList();
      return new Kind(EACH.formatted(PLACE.matcher(statement).replaceAll("?")), places);
    }

    Object[] parameters(SqlArray accounts, LocalDate since) {
      return Stream.concat(
              places.stream().map(place -> place.equals("since") ? since : accounts),
              Stream.of(FINDINGS_MAX))
          .toArray();
    }
  }
}
