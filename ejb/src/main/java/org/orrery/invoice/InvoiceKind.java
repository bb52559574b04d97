package org.orrery.invoice;

/** What a document does. */
public enum InvoiceKind {
  /** Asks for money. */
  INVOICE,
  /** Gives back what an invoice asked for. */
  CREDIT_NOTE
}
