package org.orrery.invoice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

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

  /**
   * Issues any number of invoices. Those that are sent by e-mail are queued with their numbers.
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
    invoices.add(drafts, ids, InvoiceRepository.INVOICE);
    return ids;
  }

  /** The id of an invoice to come, for a caller who notes it on what the invoice will show. */
  public long reserve() {
    return invoices.nextIds(1).get(0);
  }

  /** Issues one credit note under an id that was reserved for it; its amounts are given back. */
  public void credit(InvoiceDraft draft, long reserved) {
    invoices.add(List.of(draft), List.of(reserved), InvoiceRepository.CREDIT_NOTE);
  }

  /** Issues one invoice, as {@link #issue(List)} does, under an id that was reserved for it. */
  public void issue(InvoiceDraft draft, long reserved) {
    invoices.add(List.of(draft), List.of(reserved), InvoiceRepository.INVOICE);
  }
}
