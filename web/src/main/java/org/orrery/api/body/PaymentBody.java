package org.orrery.api.body;

import java.time.LocalDate;
import org.orrery.register.PaymentItem;

/**
 * Money that came in.
 *
 * @param reference the name that the provider has for it
 */
public record PaymentBody(
    long id, LocalDate on, String method, Amount amount, String reference, long entry) {
  /** Shows it. */
  public static PaymentBody of(PaymentItem item) {
    return new PaymentBody(
        item.id(),
        item.on(),
        item.method(),
        Amount.of(item.amount()),
        item.reference(),
        item.entry());
  }
}
