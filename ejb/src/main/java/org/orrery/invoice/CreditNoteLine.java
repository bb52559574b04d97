package org.orrery.invoice;

import java.time.LocalDate;
import org.orrery.shared.Money;

/**
 * What a credit note gives back, or half of it.
 *
 * @param note shown in italics; may be empty
 * @param from first day of the time that it is about
 * @param to exclusive
 * @param net without tax, zero or positive
 * @param tax zero or positive
 */
public record CreditNoteLine(
    String description, String note, LocalDate from, LocalDate to, Money net, Money tax) {

  public CreditNoteLine {
    if (net.amount().signum() < 0 || tax.amount().signum() < 0) {
      throw new IllegalArgumentException("a credit note gives back, not " + net + " and " + tax);
    }
  }
}
