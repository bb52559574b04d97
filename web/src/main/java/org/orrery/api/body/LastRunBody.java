package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.overview.LastRun;

/**
 * The bill run of the last business date that had one, over all sellers that are looked at.
 *
 * @param sellers that had a run on that date
 * @param unended those of them whose run has not ended
 * @param endedAt absent = none has
 */
public record LastRunBody(
    LocalDate on,
    Instant startedAt,
    @Nullable Instant endedAt,
    long sellers,
    long unended,
    long charged,
    long skipped,
    long failed,
    long deferred,
    long held) {
  /** Shows it. */
  public static LastRunBody of(LastRun run) {
    return new LastRunBody(
        run.on(),
        run.startedAt(),
        run.endedAt(),
        run.sellers(),
        run.unended(),
        run.charged(),
        run.skipped(),
        run.failed(),
        run.deferred(),
        run.held());
  }
}
