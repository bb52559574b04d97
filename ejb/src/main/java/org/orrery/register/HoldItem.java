package org.orrery.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold on billing.
 *
 * @param account null = of the whole bill run
 * @param releasedBy null = it is held
 */
public record HoldItem(
    long id,
    @Nullable Long account,
    String reason,
    String heldBy,
    Instant heldAt,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt) {}
