package org.orrery.api.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.register.RunItem;

/**
 * What the bill run of a seller and a business date did.
 *
 * @param endedAt absent = it has not ended
 * @param shares charges made by each node, by its name
 */
public record RunBody(
    long seller,
    LocalDate on,
    Instant startedAt,
    @Nullable Instant endedAt,
    long charged,
    long skipped,
    long failed,
    long deferred,
    long held,
    List<RunShareBody> shares) {

  /** Copies the list. */
  public RunBody {
    shares = List.copyOf(shares);
  }

  /** Shows it. */
  public static RunBody of(RunItem item) {
    return new RunBody(
        item.seller(),
        item.on(),
        item.startedAt(),
        item.endedAt(),
        item.charged(),
        item.skipped(),
        item.failed(),
        item.deferred(),
        item.held(),
        item.shares().stream().map(RunShareBody::of).toList());
  }
}
