package org.orrery.api.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.node.Node;

/**
 * A server that works on the database, or did.
 *
 * @param state UP, DOWN (not seen for 30 seconds), ENDED (in good order) or TWICE (two servers have
 *     that name)
 * @param version of the product
 * @param address its machine and HTTP port, as the machine names itself
 * @param endedAt absent = it did not end in good order
 */
public record NodeBody(
    String name,
    String state,
    String version,
    String address,
    Instant startedAt,
    Instant seenAt,
    @Nullable Instant endedAt) {
  /** Shows it. */
  public static NodeBody of(Node node) {
    return new NodeBody(
        node.name(),
        node.state().name(),
        node.version(),
        node.address(),
        node.startedAt(),
        node.seenAt(),
        node.endedAt());
  }
}
