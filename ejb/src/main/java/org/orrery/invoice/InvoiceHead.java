package org.orrery.invoice;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * An invoice or credit note without its lines.
 *
 * @param number of the seller's series; empty until it is given
 * @param on the business date
 * @param net without tax; of a credit note what is given back, zero or positive as well
 * @param creditedNumber the number of the invoice that a credit note is about, where known
 */
public record InvoiceHead(
    AccountId account,
    long id,
    SellerId seller,
    InvoiceKind kind,
    OptionalLong number,
    LocalDate on,
    Money net,
    Money tax,
    OptionalLong creditedNumber) {

  /** What is asked for or given back in all. */
  public Money total() {
    return net.plus(tax);
  }
}
