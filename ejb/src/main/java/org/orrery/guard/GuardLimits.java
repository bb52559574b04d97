package org.orrery.guard;

import java.time.Duration;

/**
 * How much is no doubt yet.
 *
 * @param clockTolerance of jumps, and of two clocks that stand apart
 * @param silence the longest time without a heartbeat
 * @param asksAboutNewNodes whether a node that the database does not know is a doubt
 */
record GuardLimits(Duration clockTolerance, Duration silence, boolean asksAboutNewNodes) {}
