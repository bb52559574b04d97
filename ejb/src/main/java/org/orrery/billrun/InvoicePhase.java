package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.invoice.InvoiceNumbers;
import org.orrery.resale.OpenSales;
import org.orrery.resale.ResaleInvoices;

/**
 * Invoices a reseller for what it sold on the days before, which get no more sales but late ones,
 * and numbers the seller's invoices of the day when all of them are made, so that they are in
 * order.
 */
@ApplicationScoped
class InvoicePhase implements Phase {

  private static final Logger LOG = Logger.getLogger(InvoicePhase.class.getName());

  /** Invoices of one day, each of very many sales; what is left is the next wake's. */
  private static final int INVOICES_MAX = 100;

  @Inject ResaleInvoices resales;
  @Inject InvoiceNumbers numbers;

  @Override
  public void run(RunDay day, RunTally tally) {
    invoiceResales(day);
    numbers.assign(day.seller());
  }

  /** A failure does not stop the run: what is open is found again at the next wake. */
  private void invoiceResales(RunDay day) {
    try {
      resales.open(day.seller(), day.on()).forEach(this::issue);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "seller " + day.seller() + ": wholesale is not invoiced yet");
    }
  }

  private void issue(OpenSales open) {
    int issued = 0;
    while (issued < INVOICES_MAX && resales.issue(open)) {
      issued++;
    }
  }
}
