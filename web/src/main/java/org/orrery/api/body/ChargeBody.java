package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.ChargeItem;

/**
 * A charge that was made, or fell due and was not made.
 *
 * @param status CHARGED or SKIPPED
 * @param to exclusive
 * @param amount without tax, after discounts
 */
public record ChargeBody(
    long id,
    long schedule,
    int ordinal,
    String kind,
    String status,
    LocalDate on,
    LocalDate from,
    LocalDate to,
    Amount amount,
    Amount tax,
    Amount discount,
    String description,
    String note,
    @Nullable String skipReason,
    @Nullable Long entry) {
  /** Shows it. */
  public static ChargeBody of(ChargeItem item) {
    return new ChargeBody(
        item.id(),
        item.schedule(),
        item.ordinal(),
        item.kind(),
        item.status(),
        item.on(),
        item.from(),
        item.to(),
        Amount.of(item.amount()),
        Amount.of(item.tax()),
        Amount.of(item.discount()),
        item.description(),
        item.note(),
        item.skipReason(),
        item.entry());
  }
}
