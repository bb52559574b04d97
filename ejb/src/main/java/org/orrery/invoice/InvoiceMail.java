package org.orrery.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;
import java.util.Objects;
import org.orrery.mail.MailContent;
import org.orrery.mail.MailWriter;
import org.orrery.mail.QueuedMail;
import org.orrery.shared.AccountId;

/** Writes the mail of an invoice: the invoice as its body, and as a PDF. */
@ApplicationScoped
class InvoiceMail implements MailWriter {

  static final String TEMPLATE = "invoice";

  /** The value of the mail that names the invoice, within its account. */
  static final String INVOICE_ID = "invoice_id";

  @Inject InvoiceReader invoices;

  @Override
  public String template() {
    return TEMPLATE;
  }

  @Override
  public MailContent write(QueuedMail mail) {
    long id = Long.parseLong(Objects.requireNonNull(mail.values().get(INVOICE_ID)));
    AccountId account = mail.account().orElseThrow();
    InvoiceView invoice =
        invoices.find(account, id).orElseThrow(() -> new InvoiceNotFoundException(account, id));
    InvoicePage page = new InvoicePage(invoice);
    ByteArrayDataSource pdf =
        new ByteArrayDataSource(InvoiceDocument.pdf(invoice), "application/pdf");
    pdf.setName(InvoiceDocument.fileName(invoice) + ".pdf");
    return new MailContent(
        invoice.letterhead().name(),
        invoice.letterhead().email(),
        page.title() + " \u2013 " + invoice.letterhead().name(),
        page.sentence(),
        InvoiceDocument.html(invoice),
        List.of(pdf));
  }
}
