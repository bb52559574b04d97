package org.orrery.guard;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one heartbeat knows.
 *
 * @param witness what this node remembers; null if it remembers nothing
 * @param found what the database says
 * @param before the clocks at the last heartbeat of this process; null at its first
 * @param now the clocks
 * @param isNewNode whether the database knows other nodes and not this one
 * @param isTimely whether the database answered soon enough to compare its clock with the machine's
 */
record Reading(
    @Nullable Witness witness,
    Installation found,
    @Nullable ClockSample before,
    ClockSample now,
    boolean isNewNode,
    boolean isTimely) {}
