package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.mail.Outbox;
import org.orrery.mail.OutgoingMail;

/**
 * Issues invoices: the only way to make one.
 *
 * <p>An invoice is frozen with the transaction that issues it. Its number comes after the commit,
 * because numbers have no gaps and a transaction may yet be rolled back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InvoiceBook {

  @Inject InvoiceRepository invoices;
  @Inject Outbox outbox;

  /**
   * Issues any number of invoices and queues the mails of those that are sent.
   *
   * <p>Whom each is billed to is read from the account's billing contact, or else its owner.
   *
   * @return the ids, in the order of {@code drafts}
   */
  public List<Long> issue(List<InvoiceDraft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<Long> ids = invoices.nextIds(drafts.size());
    invoices.add(drafts, ids);
    List<OutgoingMail> mails = new ArrayList<>();
    for (int place = 0; place < drafts.size(); place++) {
      if (drafts.get(place).mails()) {
        mails.add(mail(drafts.get(place), ids.get(place)));
      }
    }
    outbox.queue(mails);
    return ids;
  }

  private static OutgoingMail mail(InvoiceDraft draft, long id) {
    String account = draft.account().toString();
    return new OutgoingMail(
        "invoice/" + account + "/" + id,
        draft.seller(),
        draft.account(),
        "",
        "invoice",
        Map.of("account_id", account, "invoice_id", String.valueOf(id)));
  }
}
