package org.orrery.product;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether what a run wrote is right: all of it by its sums, some of it row by row. */
final class BenchBooks {

  private static final String DUE =
      """
      select count(*), sum(amount) from debit_schedule
      where next_due_on <= (select open_on + 1 from business_clock where seller_id = 1)""";

  private static final String LEFT =
      """
      select count(*) from debit_schedule
      where next_due_on <= (select open_on from business_clock where seller_id = 1)""";

  /** Entry by entry, as docs/adr/0004 defines the chain; shares no code with the product. */
  private static final String BROKEN_CHAINS =
      """
      with picked as (
        select account_id from account_book where entry_count > 0
        order by account_id % 9973, account_id limit 200
      ),
      text as (
        select e.account_id, e.sequence, e.hash,
          'entry|' || e.account_id || '|' || e.sequence || '|' || e.id || '|' || e.seller_id || '|'
            || e.business_date || '|' || e.kind || '|-|'
            || (extract(epoch from e.recorded_at) * 1000000)::bigint || e'\\n'
            || (select string_agg('posting|' || p.line || '|' || p.book || '|' || p.seller_id || '|'
                || p.amount || '|' || p.currency || e'\\n', '' order by p.line) from posting p
              where p.account_id = e.account_id and p.entry_id = e.id) as text
        from journal_entry e join picked using (account_id)
      ),
      link as (
        select account_id, hash, sha256(coalesce(lag(hash) over chain,
            decode(repeat('00', 32), 'hex')) || convert_to(text, 'UTF8')) as expected,
          lead(hash) over chain is null as is_last
        from text window chain as (partition by account_id order by sequence)
      )
      select count(*) filter (where l.hash <> l.expected or (l.is_last and l.hash <> b.head_hash)),
        count(*) from link l join account_book b using (account_id)""";

  private final BenchDatabase database;

  BenchBooks(BenchDatabase database) {
    this.database = database;
  }

  /** How many debits are due on the day after the business date, and how much they come to. */
  List<String> due(String name) throws SQLException {
    return database.row(name, DUE);
  }

  /** What differs from the expected number and sum; nothing, if all is well. */
  List<String> faults(String name, List<String> due) throws SQLException {
    List<String> faults = new ArrayList<>();
    compare(faults, name, due, "charges", "select count(*), sum(amount) from charge");
    compare(
        faults,
        name,
        due,
        "receivables",
        "select count(*), sum(amount) from posting where book = 'receivable'");
    compare(
        faults,
        name,
        due,
        "revenue",
        "select count(*), -sum(amount) from posting where book = 'revenue'");
    compare(faults, name, due, "lines", "select count(*), sum(net_amount) from invoice_line");
    compare(
        faults,
        name,
        due,
        "books",
        "select sum(entry_count)::bigint, -sum(balance) from account_book");
    compare(
        faults,
        name,
        due,
        "entries and invoices",
        "select (select count(*) from journal_entry), (select sum(net_amount) from invoice)");
    String left = database.row(name, LEFT).get(0);
    if (!left.equals("0")) {
      faults.add(left + " debits are still due");
    }
    return faults;
  }

  /** How many of the sampled entries do not follow from their chain, and how many were sampled. */
  List<String> brokenOfSampled(String name) throws SQLException {
    return database.row(name, BROKEN_CHAINS);
  }

  private void compare(List<String> faults, String name, List<String> due, String what, String sql)
      throws SQLException {
    List<String> found = database.row(name, sql);
    boolean same =
        found.get(0).equals(due.get(0))
            && new BigDecimal(found.get(1)).compareTo(new BigDecimal(due.get(1))) == 0;
    if (!same) {
      faults.add(what + ": " + found + " where " + due + " were due");
    }
  }
}
