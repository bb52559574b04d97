package org.orrery.guard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of itself.
 *
 * @param recorded the database in which the last heartbeat was written; empty before the first
 * @param actual the database that this is: the cluster's system identifier and the database's oid
 * @param epoch raised by each alarm
 * @param beat heartbeats of all nodes so far
 * @param beatAt when the last was, by the database's clock; null before the first
 * @param entries the last id given to a journal entry
 * @param now by the database's clock
 */
record Installation(
    UUID id,
    String recorded,
    String actual,
    long epoch,
    long beat,
    @Nullable Instant beatAt,
    long entries,
    Instant now) {}
