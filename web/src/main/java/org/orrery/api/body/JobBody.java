package org.orrery.api.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.job.Job;

/**
 * Work that goes on in the background.
 *
 * @param kind BILLING_RUN or VERIFICATION
 * @param state WAITING, AT_WORK, DONE or BROKEN_OFF
 * @param startedAt absent = it waits
 * @param endedAt absent = it is not over
 * @param done charges of a run, accounts of a verification; seconds old
 * @param total of how many; absent = nobody knows
 * @param findings what a verification has found wrong so far
 * @param result what came of it, in one line; empty while it is not over
 */
public record JobBody(
    long id,
    String kind,
    String state,
    String askedBy,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long done,
    @Nullable Long total,
    long findings,
    String result) {
  /** Shows it. */
  public static JobBody of(Job job) {
    return new JobBody(
        job.id(),
        job.kind().name(),
        job.state().name(),
        job.askedBy(),
        job.askedAt(),
        job.startedAt(),
        job.endedAt(),
        job.figures().done(),
        job.figures().total(),
        job.figures().findings(),
        job.result());
  }

  /** Where it is found, below the root of this API. */
  public String path() {
    return "jobs/" + id;
  }
}
