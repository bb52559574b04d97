package org.orrery.guard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a node remembers of the database, outside of it.
 *
 * @param installation of which
 * @param node who remembers
 * @param database where the last heartbeat was written
 * @param epoch of the installation then
 * @param beat the heartbeat
 * @param entries the last id that was given to a journal entry then
 * @param at when, by the machine's clock
 */
public record Witness(
    UUID installation,
    UUID node,
    String database,
    long epoch,
    long beat,
    long entries,
    Instant at) {

  /**
   * The next heartbeat.
   *
   * @param remembered what the node knew before; a count never goes back, whatever was restored
   * @param isAnswered whether a person is asked about what nodes remember: for all of them
   */
  Witness after(@Nullable Witness remembered, boolean isAnswered) {
    long knownBeat = remembered == null ? 0 : remembered.beat;
    long knownEpoch = remembered == null ? 0 : remembered.epoch;
    return new Witness(
        installation,
        node,
        database,
        isAnswered ? Math.max(epoch, knownEpoch) + 1 : epoch,
        Math.max(beat, knownBeat) + 1,
        entries,
        at);
  }

  /** Whether a person was already asked about what this node remembers. */
  boolean isSuperseded(Installation found) {
    return epoch < found.epoch();
  }
}
