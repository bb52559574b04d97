package org.orrery.node;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server that works on this database, or did.
 *
 * @param version of the product
 * @param address its machine and HTTP port, as the machine names itself
 * @param startedAt by its machine's clock
 * @param seenAt by the database's clock
 * @param endedAt when it ended in good order; null = it did not
 */
public record Node(
    String name,
    NodeState state,
    String version,
    String address,
    Instant startedAt,
    Instant seenAt,
    @Nullable Instant endedAt) {}
