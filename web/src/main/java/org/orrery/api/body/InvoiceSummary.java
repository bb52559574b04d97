package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.InvoiceItem;

/**
 * An invoice or credit note in a list.
 *
 * @param number absent until it is given
 */
public record InvoiceSummary(
    long id,
    long account,
    String kind,
    @Nullable Long number,
    LocalDate on,
    Amount net,
    Amount tax) {
  /** Shows it. */
  public static InvoiceSummary of(InvoiceItem item) {
    return new InvoiceSummary(
        item.id(),
        item.account(),
        item.kind(),
        item.number(),
        item.on(),
        Amount.of(item.net()),
        Amount.of(item.tax()));
  }
}
