package org.orrery.invoice;

import java.util.List;

/**
 * All that an invoice or credit note says. Once it has its number this never changes.
 *
 * <p>Notes for administrators are no part of it; they stay with the debit.
 *
 * @param billTo name and address, a line each; may be empty
 */
public record InvoiceView(
    InvoiceHead head,
    String billTo,
    Letterhead letterhead,
    List<InvoiceLineView> lines,
    List<InvoiceTaxView> taxes) {

  public InvoiceView {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }
}
