package org.orrery.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * A charge that was made, or that fell due and was not made.
 *
 * @param status CHARGED or SKIPPED
 * @param on the business date on which it was due
 * @param to exclusive
 * @param amount without tax, after discounts; zero when skipped
 * @param skipReason null = it was made
 * @param entry what it was booked by; null = it was skipped
 */
public record ChargeItem(
    long id,
    long schedule,
    int ordinal,
    String kind,
    String status,
    LocalDate on,
    LocalDate from,
    LocalDate to,
    Money amount,
    Money tax,
    Money discount,
    String description,
    String note,
    @Nullable String skipReason,
    @Nullable Long entry) {}
