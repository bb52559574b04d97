package org.orrery.api.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.register.HoldItem;

/**
 * A hold on billing.
 *
 * @param account absent = the whole bill run
 * @param releasedBy absent = it is held
 */
public record HoldBody(
    long id,
    @Nullable Long account,
    String reason,
    String heldBy,
    Instant heldAt,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt) {
  /** Shows it. */
  public static HoldBody of(HoldItem item) {
    return new HoldBody(
        item.id(),
        item.account(),
        item.reason(),
        item.heldBy(),
        item.heldAt(),
        item.releasedBy(),
        item.releasedAt());
  }
}
