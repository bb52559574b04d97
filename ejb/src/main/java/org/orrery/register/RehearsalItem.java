package org.orrery.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bill run would have done.
 *
 * @param held accounts that the run would put on hold
 * @param outliers accounts that would be charged unusually much
 * @param approvedBy null = nobody has approved it
 */
public record RehearsalItem(
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
    @Nullable Instant approvedAt) {}
