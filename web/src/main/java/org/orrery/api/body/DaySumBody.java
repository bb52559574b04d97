package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import org.orrery.overview.DaySum;

/**
 * What a business date came to in one currency.
 *
 * @param charges without skipped ones
 * @param charged without taxes
 * @param invoices credit notes included
 * @param invoiced invoices less credit notes, without taxes
 * @param countedAt how old the figures are
 */
public record DaySumBody(
    LocalDate on, long charges, Amount charged, long invoices, Amount invoiced, Instant countedAt) {
  /** Shows it. */
  public static DaySumBody of(DaySum day) {
    return new DaySumBody(
        day.on(),
        day.charges(),
        Amount.of(day.charged()),
        day.invoices(),
        Amount.of(day.invoiced()),
        day.countedAt());
  }
}
