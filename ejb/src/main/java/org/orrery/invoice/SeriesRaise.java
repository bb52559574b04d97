package org.orrery.invoice;

import java.time.Instant;

/**
 * Numbers of a seller's series that a person had passed over.
 *
 * @param from the last number before them; 0 = there was none
 * @param to the last of them
 * @param reason for people
 * @param by who did it
 */
public record SeriesRaise(long from, long to, String reason, String by, Instant at) {}
