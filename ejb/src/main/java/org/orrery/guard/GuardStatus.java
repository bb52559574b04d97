package org.orrery.guard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the guard stands.
 *
 * @param database in which the last heartbeat was written
 * @param beat heartbeats of all nodes so far
 * @param beatAt when the last was; null before the first
 * @param remembers whether this node could write its file at its last heartbeat
 * @param doubt the alarm that waits for a person; empty if none does
 * @param nodes names, and when each beat last; the last one first
 */
public record GuardStatus(
    String installation,
    String database,
    long beat,
    @Nullable Instant beatAt,
    boolean remembers,
    String doubt,
    List<String> nodes) {

  /** Copies the list. */
  public GuardStatus {
    nodes = List.copyOf(nodes);
  }
}
