package org.orrery.meter;

import org.orrery.security.Door;

/**
 * How an operation fares at a door, since the server's start.
 *
 * @param calls answered, refused and failed ones included
 * @param refused for a reason of the caller's
 * @param failed for a reason of ours
 * @param maxMicroseconds the longest of the last minutes
 * @param medianMicroseconds within which half of the calls were answered, at most: a bound of the
 *     histogram; {@link Long#MAX_VALUE} = beyond its last
 * @param p99Microseconds likewise 99 of 100
 */
public record OperationFigures(
    Door door,
    String operation,
    long calls,
    long refused,
    long failed,
    long sumMicroseconds,
    long maxMicroseconds,
    long medianMicroseconds,
    long p99Microseconds) {}
