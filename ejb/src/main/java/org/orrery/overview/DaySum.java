package org.orrery.overview;

import java.time.Instant;
import java.time.LocalDate;
import org.orrery.shared.Money;

/**
 * What a business date came to in one currency, as it was counted last.
 *
 * @param charges without skipped ones
 * @param charged without taxes
 * @param invoices credit notes included
 * @param invoiced invoices less credit notes, without taxes
 */
public record DaySum(
    LocalDate on, long charges, Money charged, long invoices, Money invoiced, Instant countedAt) {}
