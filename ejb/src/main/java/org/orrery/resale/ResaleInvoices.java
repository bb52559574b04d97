package org.orrery.resale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.invoice.InvoiceBook;
import org.orrery.invoice.InvoiceDraft;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxLine;

/**
 * Invoices resellers for what they sold: one collective invoice for each business date that is
 * over, in the series of their provider; and one collective credit note for what came back.
 *
 * <p>Books nothing: each sale did, with its wholesale price and the tax on it. A sale is on one
 * invoice, because the row of the sale keeps the invoice's id, given once and in the transaction
 * that issues the invoice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ResaleInvoices {

  @Inject ResaleRepository resales;
  @Inject ReturnedSales returned;
  @Inject InvoiceBook invoices;

  /** What a reseller sold before {@code day} and no invoice shows, oldest first, at most 400. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<OpenSales> open(SellerId reseller, LocalDate day) {
    return resales.open(reseller, day);
  }

  /**
   * Issues an invoice or a credit note of what is open, of at most 200 000 sales.
   *
   * @return whether it did; not if somebody else has the account or has invoiced them already
   */
  public boolean issue(OpenSales open) {
    if (!resales.lock(open.account())) {
      return false;
    }
    long id = invoices.reserve();
    boolean sells = open.what() == OpenSales.What.SALES;
    List<InvoiceDraft.Line> lines = sells ? resales.take(open, id) : returned.take(open, id);
    if (lines.isEmpty()) {
      return false;
    }
    List<TaxLine> taxes = sells ? resales.taxes(open, id) : returned.taxes(open, id);
    InvoiceDraft draft =
        new InvoiceDraft(
            open.account(), open.provider(), open.on(), open.currency(), false, lines, taxes);
    if (open.what() == OpenSales.What.RETURNS) {
      invoices.credit(draft, id);
    } else {
      invoices.issue(draft, id);
    }
    return true;
  }
}
