package org.orrery.resale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.orrery.invoice.InvoiceDraft;
import org.orrery.platform.Database;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.TaxRate;

/** Puts what came back to resellers under a document, once. */
@ApplicationScoped
class ReturnedSales {

  /** Returns of a day on one document; what is beyond is on a further one. */
  private static final int RETURNS_MAX = 200_000;

  /** Lines of a document; what is beyond is summed up in the last one. */
  private static final int LINES_MAX = 200;

  /** Different taxes on one document, far above what a day has. */
  private static final int TAXES_MAX = 100;

  @Inject Database database;

  /**
   * Puts open returns under a document, by one statement, and sums them up by what was charged.
   *
   * @return a line for each description; none if nothing was open
   */
  List<InvoiceDraft.Line> take(OpenSales open, long document) {
    return database.query(
        """
        with open as (
          select account_id, id from resale_return
          where seller_id = ? and business_date = ? and invoice_id is null
            and entry_id is not null and reseller_account_id = ? and provider_id = ?
            and currency = ? and (takes_back is not null) = ?
          order by account_id, id limit ?),
        taken as (
          update resale_return r set invoice_id = ? from open o
          where r.account_id = o.account_id and r.id = o.id and r.invoice_id is null
          returning r.account_id, r.schedule_id, r.ordinal, r.net_amount, r.tax_amount),
        shown as (
          select c.description, min(c.period_from) as period_from, max(c.period_to) as period_to,
            sum(t.net_amount) as net, sum(t.tax_amount) as tax, count(*) as returns,
            row_number() over (order by c.description) as place
          from taken t join charge c using (account_id, schedule_id, ordinal)
          group by c.description)
        select case when place < ? then description else '' end as description,
          min(period_from) as period_from, max(period_to) as period_to, sum(net) as net,
          sum(tax) as tax, sum(returns) as returns
        from shown group by 1 order by min(place)""",
        row -> line(row, open),
        open.reseller().value(),
        open.on(),
        open.account().value(),
        open.provider().value(),
        open.currency().getCurrencyCode(),
        open.what() == OpenSales.What.RETURNS_UNDONE,
        RETURNS_MAX,
        document,
        LINES_MAX);
  }

  private static InvoiceDraft.Line line(ResultSet row, OpenSales open) throws SQLException {
    String what = open.what() == OpenSales.What.RETURNS ? "Returned" : "Taken back";
    return new InvoiceDraft.Line(
        null,
        ResaleTexts.line(what, row.getString("description"), row.getLong("returns")),
        "",
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        new Money(row.getBigDecimal("net"), open.currency()),
        new Money(row.getBigDecimal("tax"), open.currency()));
  }

  /** What each tax came to on the returns under a document, as it was booked. */
  List<TaxLine> taxes(OpenSales taken, long document) {
    return database.query(
        """
        select t.tax_id, t.description, t.percent, sum(t.amount) as amount
        from resale_return r
        join resale_return_tax t on t.account_id = r.account_id and t.return_id = r.id
        where r.reseller_account_id = ? and r.invoice_id = ?
        group by t.tax_id, t.description, t.percent
        order by t.tax_id, t.percent, t.description limit ?""",
        row ->
            new TaxLine(
                new TaxRate(
                    row.getLong("tax_id"),
                    row.getString("description"),
                    row.getBigDecimal("percent")),
                new Money(row.getBigDecimal("amount"), taken.currency())),
        taken.account().value(),
        document,
        TAXES_MAX);
  }
}
