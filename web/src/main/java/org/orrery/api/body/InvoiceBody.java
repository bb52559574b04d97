package org.orrery.api.body;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.orrery.invoice.InvoiceHead;
import org.orrery.invoice.InvoiceView;
import org.orrery.shared.Money;

/**
 * All that an invoice or credit note says.
 *
 * @param paid what of it is paid or credited
 */
public record InvoiceBody(
    long id,
    long account,
    long seller,
    String kind,
    @Nullable Long number,
    LocalDate on,
    Amount net,
    Amount tax,
    Amount total,
    Amount paid,
    @Nullable Long creditedNumber,
    String billTo,
    List<InvoiceLineBody> lines,
    List<InvoiceTaxBody> taxes) {
  /** Shows it, with what of it is paid or credited. */
  public static InvoiceBody of(InvoiceView view, Money paid) {
    InvoiceHead head = view.head();
    return new InvoiceBody(
        head.id(),
        head.account().value(),
        head.seller().value(),
        head.kind().name(),
        boxed(head.number()),
        head.on(),
        Amount.of(head.net()),
        Amount.of(head.tax()),
        Amount.of(head.total()),
        Amount.of(paid),
        boxed(head.creditedNumber()),
        view.billTo(),
        view.lines().stream().map(InvoiceLineBody::of).toList(),
        view.taxes().stream().map(InvoiceTaxBody::of).toList());
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
