package org.orrery.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.BulkInsert;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.tax.TaxLine;

/** Adds invoices, many at once. Callers hold the accounts' rows. */
@ApplicationScoped
class InvoiceRepository {

  static final String INVOICE = "INVOICE";
  static final String CREDIT_NOTE = "CREDIT_NOTE";

  @Inject Database database;

  List<Long> nextIds(int count) {
    return database.next("invoice_id", count);
  }

  /**
   * Stores drafts under the ids, which are in the same order.
   *
   * @param kind {@link #INVOICE} or {@link #CREDIT_NOTE}
   */
  void add(List<InvoiceDraft> drafts, List<Long> ids, String kind) {
    addHeads(drafts, ids, kind);
    BulkInsert lines =
        new BulkInsert(
            "invoice_line",
            "account_id bigint",
            "invoice_id bigint",
            "line integer",
            "schedule_id bigint",
            "ordinal integer",
            "description text",
            "note text",
            "period_from date",
            "period_to date",
            "net_amount numeric",
            "tax_amount numeric");
    BulkInsert taxes =
        new BulkInsert(
            "invoice_tax",
            "account_id bigint",
            "invoice_id bigint",
            "line integer",
            "tax_id bigint",
            "description text",
            "percent numeric",
            "amount numeric");
    for (int place = 0; place < drafts.size(); place++) {
      addLines(drafts.get(place), ids.get(place), lines);
      addTaxes(drafts.get(place), ids.get(place), taxes);
    }
    database.insert(lines);
    database.insert(taxes);
  }

  private void addHeads(List<InvoiceDraft> drafts, List<Long> ids, String kind) {
    database.update(
        """
        insert into invoice (account_id, id, seller_id, kind, business_date, currency, net_amount,
          tax_amount, mails, bill_to)
        select u.account_id, u.id, u.seller_id, ?, u.business_date, u.currency,
          u.net_amount, u.tax_amount, u.mails,
        """
            + BillTo.LINES
            + """
        from unnest(?, ?, ?, ?::date[], ?, ?::numeric[], ?::numeric[], ?)
          as u (account_id, id, seller_id, business_date, currency, net_amount, tax_amount, mails)
        """
            + BillTo.CONTACT.formatted("u.account_id"),
        kind,
        column("bigint", drafts, draft -> draft.account().value()),
        new SqlArray("bigint", ids),
        column("bigint", drafts, draft -> draft.seller().value()),
        column("date", drafts, InvoiceDraft::businessDate),
        column("text", drafts, draft -> draft.currency().getCurrencyCode()),
        column("numeric", drafts, draft -> draft.net().amount()),
        column("numeric", drafts, draft -> draft.tax().amount()),
        column("boolean", drafts, InvoiceDraft::mails));
  }

  private static SqlArray column(
      String type, List<InvoiceDraft> drafts, Function<InvoiceDraft, Object> value) {
    return new SqlArray(type, drafts.stream().map(value).toList());
  }

  private static void addLines(InvoiceDraft draft, long id, BulkInsert lines) {
    int number = 0;
    for (InvoiceDraft.Line line : draft.lines()) {
      InvoiceDraft.ChargeKey charge = line.charge();
      lines.add(
          draft.account().value(),
          id,
          ++number,
          charge == null ? null : (@Nullable Long) charge.scheduleId(),
          charge == null ? null : (@Nullable Integer) charge.ordinal(),
          line.description(),
          line.note(),
          line.from(),
          line.to(),
          line.net().amount(),
          line.tax().amount());
    }
  }

  private static void addTaxes(InvoiceDraft draft, long id, BulkInsert taxes) {
    int number = 0;
    for (TaxLine tax : draft.taxes()) {
      taxes.add(
          draft.account().value(),
          id,
          ++number,
          tax.rate().id(),
          tax.rate().description(),
          tax.rate().percent(),
          tax.amount().amount());
    }
  }
}
