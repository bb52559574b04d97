package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.EntryItem;

/**
 * An entry of the books.
 *
 * @param amount what it added to the balance; a debit is negative
 * @param corrects the entry that it corrects
 */
public record EntryBody(
    long id,
    String kind,
    LocalDate on,
    Instant recordedAt,
    Amount amount,
    @Nullable Long corrects) {
  /** Shows it. */
  public static EntryBody of(EntryItem item) {
    return new EntryBody(
        item.id(),
        item.kind(),
        item.on(),
        item.recordedAt(),
        Amount.of(item.amount()),
        item.corrects());
  }
}
