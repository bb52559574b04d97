package org.orrery.overview;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bill run of the last business date that had one, late work included, over all sellers that
 * are looked at.
 *
 * @param sellers that had a run on that date
 * @param unended those of them whose run has not ended
 * @param endedAt when the last of them ended; null = none has
 */
public record LastRun(
    LocalDate on,
    Instant startedAt,
    @Nullable Instant endedAt,
    long sellers,
    long unended,
    long charged,
    long skipped,
    long failed,
    long deferred,
    long held) {}
