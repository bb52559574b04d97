package org.orrery.resale;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.orrery.invoice.InvoiceDraft;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

/** How the lines and taxes of a collective document are summed up, of sales and of returns. */
final class CollectiveLines {

  /** Lines of a document; what is beyond is summed up in the last one. */
  static final int LINES_MAX = 200;

  /** Different taxes on one document, far above what a day has. */
  static final int TAXES_MAX = 100;

  /**
   * The end of a statement whose part {@code taken} has the charges' names and the amounts: a row
   * for each description. Parameter: the most lines.
   */
  static final String OF_TAKEN =
      """
      shown as (
        select c.description, min(c.period_from) as period_from, max(c.period_to) as period_to,
          sum(t.net_amount) as net, sum(t.tax_amount) as tax, count(*) as pieces,
          row_number() over (order by c.description) as place
        from taken t join charge c using (account_id, schedule_id, ordinal)
        group by c.description)
      select case when place < ? then description else '' end as description,
        min(period_from) as period_from, max(period_to) as period_to, sum(net) as net,
        sum(tax) as tax, sum(pieces) as pieces
      from shown group by 1 order by min(place)""";

  private CollectiveLines() {}

  /**
   * A row of {@link #OF_TAKEN}.
   *
   * @param what was done, such as "Resold"
   */
  static InvoiceDraft.Line line(ResultSet row, String what, Currency currency) throws SQLException {
    return new InvoiceDraft.Line(
        null,
        ResaleTexts.line(what, row.getString("description"), row.getLong("pieces")),
        "",
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        new Money(row.getBigDecimal("net"), currency),
        new Money(row.getBigDecimal("tax"), currency));
  }

  /** A row with a tax and what it came to. */
  static TaxLine tax(ResultSet row, Currency currency) throws SQLException {
    return new TaxLine(
        new TaxRate(
            row.getLong("tax_id"), row.getString("description"), row.getBigDecimal("percent")),
        new Money(row.getBigDecimal("amount"), currency));
  }
}
