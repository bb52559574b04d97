package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.orrery.mail.Outbox;
import org.orrery.mail.OutgoingMail;
import org.orrery.shared.SellerId;

/** One transaction of {@link InvoiceNumbers}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NumberBatch {

  /** How many invoices one transaction numbers. */
  static final int INVOICES_MAX = 1_000;

  @Inject NumberRepository numbers;
  @Inject Outbox outbox;

  /**
   * Numbers the first of those that wait.
   *
   * @return how many; fewer than {@value #INVOICES_MAX} when no more wait
   */
  public int number(SellerId seller) {
    numbers.lockSeries(seller);
    List<NumberedInvoice> numbered = numbers.number(seller, INVOICES_MAX);
    outbox.queue(
        numbered.stream()
            .filter(NumberedInvoice::isMailed)
            .map(invoice -> mail(seller, invoice))
            .toList());
    return numbered.size();
  }

  private static OutgoingMail mail(SellerId seller, NumberedInvoice invoice) {
    return new OutgoingMail(
        "invoice/" + invoice.account() + "/" + invoice.id(),
        seller,
        invoice.account(),
        "",
        InvoiceMail.TEMPLATE,
        Map.of(InvoiceMail.INVOICE_ID, String.valueOf(invoice.id())));
  }
}
