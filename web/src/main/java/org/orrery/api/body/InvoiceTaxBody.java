package org.orrery.api.body;

import org.orrery.invoice.InvoiceTaxView;

/** What a tax came to on an invoice. */
public record InvoiceTaxBody(String description, String percent, Amount amount) {
  /** Shows it. */
  public static InvoiceTaxBody of(InvoiceTaxView tax) {
    return new InvoiceTaxBody(
        tax.description(), tax.percent().toPlainString(), Amount.of(tax.amount()));
  }
}
