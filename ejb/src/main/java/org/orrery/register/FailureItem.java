package org.orrery.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An account that the bill run could not charge; it is tried again at each wake.
 *
 * @param on the business date that the run was at when it failed first
 * @param cause the class of the innermost exception of the last attempt
 * @param message its first line; long numbers are blotted out
 */
public record FailureItem(
    long account,
    long seller,
    LocalDate on,
    String cause,
    String message,
    Instant firstSeenAt,
    Instant lastSeenAt,
    long attempts) {}
