package org.orrery.api.body;

import java.time.LocalDate;
import org.orrery.invoice.InvoiceLineView;

/**
 * A line of an invoice.
 *
 * @param to exclusive
 */
public record InvoiceLineBody(
    String description, String note, LocalDate from, LocalDate to, Amount net, Amount tax) {
  /** Shows it. */
  public static InvoiceLineBody of(InvoiceLineView line) {
    return new InvoiceLineBody(
        line.description(),
        line.note(),
        line.from(),
        line.to(),
        Amount.of(line.net()),
        Amount.of(line.tax()));
  }
}
