package org.orrery.product;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The books of a product as they stand in its database, read past its own verification. */
final class BookRows {

  private static final String UNBALANCED_ENTRIES =
      """
      select entry_id, currency, sum(amount) from report.posting
      group by entry_id, currency having sum(amount) <> 0""";

  private static final String BALANCES_THAT_DIFFER =
      """
      select b.account_id, b.balance, coalesce(sum(p.amount), 0)
      from report.balance b left join report.posting p on p.account_id = b.account_id
      group by b.account_id, b.balance having b.balance <> -coalesce(sum(p.amount), 0)""";

  /** What was charged, credited, paid and given back makes the receivables, account by account. */
  private static final String RECEIVABLES_THAT_DIFFER =
      """
      select account_id, sum(amount) from (
        select account_id, amount + tax_amount as amount from report.charge
        union all select reseller_account_id, wholesale_amount + wholesale_tax_amount
          from report.resale
        union all select reseller_account_id, wholesale_amount + wholesale_tax_amount
          from report.resale_return
        union all select account_id, -amount from report.credit
        union all select account_id, -amount from report.payment
        union all select account_id, -(net_amount + tax_amount) from report.refund where not undone
        union all select account_id, -amount from report.posting where book = 'receivable') as lines
      group by account_id having sum(amount) <> 0""";

  /** Every charge since there are invoices is on one line of one of its date, with its amounts. */
  private static final String CHARGES_NOT_INVOICED_ONCE =
      """
      select c.account_id, c.description || ' #' || c.ordinal from report.charge c
      left join (orrery.invoice_line l join orrery.invoice i
          on i.account_id = l.account_id and i.id = l.invoice_id)
        on l.account_id = c.account_id and l.schedule_id = c.schedule_id
        and l.ordinal = c.ordinal and l.net_amount = c.amount and l.tax_amount = c.tax_amount
        and i.business_date = c.business_date
      where (select made.created_at from orrery.charge made
          where made.account_id = c.account_id and made.id = c.charge_id)
        > (select installed_on from orrery.flyway_schema_history where version = '0014')
      group by c.account_id, c.schedule_id, c.ordinal, c.description
      having count(l.line) <> 1""";

  private static final String INVOICES_THAT_DIFFER =
      """
      select i.account_id, i.id from orrery.invoice i
      left join orrery.invoice_line l on l.account_id = i.account_id and l.invoice_id = i.id
      group by i.account_id, i.id
      having i.net_amount is distinct from sum(l.net_amount)
        or i.tax_amount is distinct from sum(l.tax_amount)""";

  private static final String CHARGES =
      "select account_id, description, ordinal, business_date, amount from report.charge";

  private final Product product;

  BookRows(Product product) {
    this.product = product;
  }

  /** Everything that is wrong: nothing, if all is well. */
  List<String> faults() throws SQLException {
    List<String> faults = new ArrayList<>();
    for (String question :
        List.of(
            UNBALANCED_ENTRIES,
            BALANCES_THAT_DIFFER,
            RECEIVABLES_THAT_DIFFER,
            CHARGES_NOT_INVOICED_ONCE,
            INVOICES_THAT_DIFFER)) {
      faults.addAll(read(question, row -> row.getLong(1) + " " + row.getString(2)));
    }
    return faults;
  }

  /** Every charge in the form of {@link SlowBilling}, as often as it is there. */
  List<String> charges() throws SQLException {
    return read(
        CHARGES,
        row ->
            SlowBilling.line(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                cents(row.getBigDecimal(5))));
  }

  long entryCount() throws SQLException {
    return Long.parseLong(
        read("select count(*) from orrery.journal_entry", row -> row.getString(1)).get(0));
  }

  private static long cents(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }

  private List<String> read(String sql, Line line) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(line.of(rows));
      }
      return lines;
    }
  }

  /** Makes a line of a row. */
  private interface Line {
    String of(ResultSet row) throws SQLException;
  }
}
