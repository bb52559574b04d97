package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.job.Job;
import org.orrery.job.JobKind;
import org.orrery.shared.SellerId;

/**
 * Work that goes on in the background.
 *
 * @param kind BILLING_RUN, VERIFICATION or REHEARSAL
 * @param seller whose run is rehearsed; absent = it is about no seller
 * @param on up to which business date it is rehearsed; absent = it is about none
 * @param state WAITING, AT_WORK, DONE or BROKEN_OFF
 * @param startedAt absent = it waits
 * @param endedAt absent = it is not over
 * @param done charges of a run, accounts of a verification or rehearsal; seconds old
 * @param total of how many; absent = nobody knows
 * @param findings what a verification has found wrong so far
 * @param result what came of it, in one line; empty while it is not over
 * @param rehearsal the number of the rehearsal that it made; absent = none
 */
public record JobBody(
    long id,
    String kind,
    @Nullable Long seller,
    @Nullable LocalDate on,
    String state,
    String askedBy,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long done,
    @Nullable Long total,
    long findings,
    String result,
    @Nullable Long rehearsal) {
  /** Shows it. */
  public static JobBody of(Job job) {
    SellerId seller = job.task().seller();
    return new JobBody(
        job.id(),
        job.kind().name(),
        seller == null ? null : seller.value(),
        job.task().on(),
        job.state().name(),
        job.askedBy(),
        job.askedAt(),
        job.startedAt(),
        job.endedAt(),
        job.figures().done(),
        job.figures().total(),
        job.figures().findings(),
        job.result(),
        job.kind() == JobKind.REHEARSAL ? job.made() : null);
  }

  /** Where it is found, below the root of this API. */
  public String path() {
    return "jobs/" + id;
  }
}
