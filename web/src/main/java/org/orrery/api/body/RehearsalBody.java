package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.RehearsalItem;

/**
 * A rehearsal in a list.
 *
 * @param approvedBy absent = nobody has approved it
 */
public record RehearsalBody(
    long id,
    long seller,
    LocalDate on,
    Instant rehearsedAt,
    long accounts,
    long charges,
    long skipped,
    long held,
    long outliers,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {
  /** Shows it. */
  public static RehearsalBody of(RehearsalItem item) {
    return new RehearsalBody(
        item.id(),
        item.seller(),
        item.on(),
        item.rehearsedAt(),
        item.accounts(),
        item.charges(),
        item.skipped(),
        item.held(),
        item.outliers(),
        item.approvedBy(),
        item.approvedAt());
  }
}
