package org.orrery.audit;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.orrery.platform.Database;

/**
 * Compares all charges there ever were with the books, by other statements than the product's: what
 * the product finds by them is checked against this.
 */
public class ChargesVerifier {

  private static final int FINDINGS_MAX = 100;

  @Inject Database database;

  /** What is wrong, at most 100 of each kind; empty = nothing. */
  public List<String> verify() {
    List<String> findings = new ArrayList<>();
    findings.addAll(
        find(
            "is there more than once",
            """
            select account_id, schedule_id, ordinal from charge
            group by account_id, schedule_id, ordinal having count(*) > 1"""));
    findings.addAll(
        find(
            "is not in the books with its amount and date",
            """
            select c.account_id, c.schedule_id, c.ordinal from charge c
            left join journal_entry e on e.account_id = c.account_id and e.id = c.entry_id
              and e.business_date = c.business_date and e.kind = 'DEBIT'
            left join posting p on p.account_id = e.account_id and p.entry_id = e.id
              and p.book = 'receivable' and p.receivable_account_id is null
              and p.currency = c.currency
              and p.amount = c.amount + c.tax_amount
            where c.status = 'CHARGED' and p.entry_id is null"""));
    findings.addAll(
        find(
            "shares its entry with another charge",
            """
            select account_id, min(schedule_id), min(ordinal) from charge
            where entry_id is not null
            group by account_id, entry_id having count(*) > 1"""));
    findings.addAll(
        database.query(
            """
            select e.account_id, e.id from journal_entry e
            where e.kind = 'DEBIT' and not exists (
              select 1 from charge c where c.account_id = e.account_id and c.entry_id = e.id)
            order by e.id desc limit ?""",
            row -> "account " + row.getLong(1) + ": entry " + row.getLong(2) + " has no charge",
            FINDINGS_MAX));
    return findings;
  }

  private List<String> find(String what, String sql) {
    return database.query(
        sql + " limit ?",
        row ->
            "account %d: charge %d of schedule %d %s"
                .formatted(row.getLong(1), row.getInt(3), row.getLong(2), what),
        FINDINGS_MAX);
  }
}
