package org.orrery.resale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.invoice.InvoiceDraft;
import org.orrery.platform.Database;
import org.orrery.tax.TaxLine;

/** Puts what came back to resellers under a document, once. */
@ApplicationScoped
class ReturnedSales {

  /** Returns of a day on one document; what is beyond is on a further one. */
  private static final int RETURNS_MAX = 200_000;

  @Inject Database database;

  /**
   * Puts open returns under a document, by one statement, and sums them up by what was charged.
   *
   * @return a line for each description; none if nothing was open
   */
  List<InvoiceDraft.Line> take(OpenSales open, long document) {
    String what = open.what() == OpenSales.What.RETURNS ? "Returned" : "Taken back";
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
        """
            + CollectiveLines.OF_TAKEN,
        row -> CollectiveLines.line(row, what, open.currency()),
        open.reseller().value(),
        open.on(),
        open.account().value(),
        open.provider().value(),
        open.currency().getCurrencyCode(),
        open.what() == OpenSales.What.RETURNS_UNDONE,
        RETURNS_MAX,
        document,
        CollectiveLines.LINES_MAX);
  }

  /** What each tax came to on the returns under a document, as it was booked. */
  List<TaxLine> taxes(OpenSales taken, long document) {
    return database.whole(
        CollectiveLines.TAXES_MAX,
        """
        select t.tax_id, t.description, t.percent, sum(t.amount) as amount
        from resale_return r
        join resale_return_tax t on t.account_id = r.account_id and t.return_id = r.id
        where r.reseller_account_id = ? and r.invoice_id = ?
        group by t.tax_id, t.description, t.percent
        order by t.tax_id, t.percent, t.description""",
        row -> CollectiveLines.tax(row, taken.currency()),
        taken.account().value(),
        document);
  }
}
