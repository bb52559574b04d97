package org.orrery.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.orrery.ledger.AccountFinding;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;

/**
 * Proves for some accounts that charges, books and invoices tell the same: each charge is in the
 * books with its parts, and on exactly one invoice line; each invoice is the sum of its lines and
 * its taxes.
 *
 * <p>Each kind of finding is one statement, true at one moment. Old accounts take longer than a
 * transaction may.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChargesAudit {

  /** Of each kind and account: one with very many hides no other. */
  private static final int FINDINGS_MAX = 10;

  private static final int WITHOUT_BOOK_MAX = 100;

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
      where c.account_id = any(?) and c.business_date >= ?
      group by c.account_id, c.schedule_id, c.ordinal having count(*) > 1
      """;

  private static final String BOOKED =
      """
      select c.account_id, 'charge ' || c.ordinal || ' of schedule ' || c.schedule_id
        || ' is not in the books with its date, amount and tax'
      from charge c
      where c.account_id = any(?) and c.business_date >= ? and c.status = 'CHARGED'
        and not exists (
          select 1 from journal_entry e
          join posting p on p.account_id = e.account_id and p.entry_id = e.id
          where e.account_id = c.account_id and e.id = c.entry_id and e.kind = 'DEBIT'
            and e.business_date = c.business_date and p.currency = c.currency
            and p.seller_id = e.seller_id and p.receivable_account_id is null
          having sum(p.amount) filter (where p.book = 'receivable') = c.amount + c.tax_amount
            and -sum(p.amount) filter (where p.book = 'revenue') = c.amount
            and -coalesce(sum(p.amount) filter (where p.book = 'tax_payable'), 0) = c.tax_amount)
      """;

  private static final String CHARGED =
      """
      select e.account_id, 'entry ' || e.id || ' is no charge''s, or that of several'
      from journal_entry e
      left join charge c on c.account_id = e.account_id and c.entry_id = e.id
      where e.account_id = any(?) and e.business_date >= ? and e.kind = 'DEBIT'
      group by e.account_id, e.id
      having count(c.entry_id) <> 1
      """;

  private static final String INVOICED =
      """
      select c.account_id, 'charge ' || c.ordinal || ' of schedule ' || c.schedule_id
        || ' is not on exactly one invoice of its date with its amounts'
      from charge c
      where c.account_id = any(?) and c.business_date >= ? and c.status = 'CHARGED'
        and c.id > (select uninvoiced_below from audit_state)
        and (select count(*) from invoice_line l
          join invoice i on i.account_id = l.account_id and i.id = l.invoice_id
          where l.account_id = c.account_id and l.schedule_id = c.schedule_id
            and l.ordinal = c.ordinal and i.kind = 'INVOICE' and i.currency = c.currency
            and i.business_date = c.business_date and l.net_amount = c.amount
            and l.tax_amount = c.tax_amount and l.description = c.description
            and l.note = c.note) <> 1
      """;

  private static final String LINES =
      """
      select i.account_id, 'line ' || l.line || ' of invoice ' || i.id || ' shows no charge'
      from invoice i
      join invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
      left join charge c on c.account_id = l.account_id and c.schedule_id = l.schedule_id
        and c.ordinal = l.ordinal and c.status = 'CHARGED'
      where i.account_id = any(?) and i.business_date >= ? and i.kind = 'INVOICE'
        and c.id is null
        and (l.schedule_id is not null or not exists (
          select 1 from resale r
          where r.reseller_account_id = i.account_id and r.invoice_id = i.id
          union all
          select 1 from resale_return r
          where r.reseller_account_id = i.account_id and r.invoice_id = i.id
          union all
          select 1 from refund f
          join journal_entry e on e.account_id = f.account_id and e.id = f.undone_by
          where f.account_id = i.account_id and e.business_date = i.business_date))
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
      where c.account_id = any(?) and c.business_date >= ?
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
      where e.account_id = any(?) and e.business_date >= ? and e.kind <> 'DEBIT'
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
      where i.account_id = any(?) and i.business_date >= ?
        and (i.net_amount <> r.net or i.tax_amount <> r.tax)
      """;

  private static final String TOTALS =
      """
      select i.account_id, 'invoice ' || i.id || ' is not the sum of its lines and taxes'
      from invoice i
      left join lateral (
        select sum(net_amount) as net, sum(tax_amount) as tax from invoice_line
        where account_id = i.account_id and invoice_id = i.id) l on true
      where i.account_id = any(?) and i.business_date >= ?
        and (i.net_amount is distinct from l.net or i.tax_amount is distinct from l.tax
          or i.tax_amount <> coalesce((select sum(t.amount) from invoice_tax t
            where t.account_id = i.account_id and t.invoice_id = i.id),
            case when i.kind = 'CREDIT_NOTE' then i.tax_amount else 0 end))
      """;

  private static final List<String> KINDS =
      List.of(BOOKED, CHARGED, INVOICED, LINES, TOTALS, RESOLD, RETURNED, COLLECTED, REPEATED);

  private static final String WITHOUT_BOOK =
      """
      with recursive charged as (
        select min(account_id) as account_id from charge
        union all
        select (select min(c.account_id) from charge c where c.account_id > f.account_id)
        from charged f where f.account_id is not null
      )
      select account_id from charged f
      where account_id is not null
        and not exists (select 1 from account_book b where b.account_id = f.account_id)
      order by account_id limit ?""";

  @Inject Database database;

  /**
   * What is wrong, at most 10 of each kind and account; empty = nothing.
   *
   * @param since business dates before it are not looked at
   */
  public List<AccountFinding> verify(Collection<AccountId> accounts, LocalDate since) {
    SqlArray ids = SqlArray.ofLongs(accounts.stream().map(AccountId::value).toList());
    List<AccountFinding> findings = new ArrayList<>();
    for (String sql : KINDS) {
      findings.addAll(
          database.query(
              EACH.formatted(sql),
              row ->
                  new AccountFinding(
                      new AccountId(row.getLong(1)),
                      "account " + row.getLong(1) + ": " + row.getString(2)),
              ids,
              since,
              FINDINGS_MAX));
    }
    return findings;
  }

  /** Accounts that have charges and no book, a sentence each, at most 100. Takes its time. */
  public List<String> withoutBook() {
    return database.query(
        WITHOUT_BOOK,
        row -> "account " + row.getLong(1) + ": has charges and no book",
        WITHOUT_BOOK_MAX);
  }
}
