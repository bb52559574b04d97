package org.orrery.trail;

import java.time.Instant;
import org.orrery.security.Door;

/**
 * One call, as the trail keeps it.
 *
 * @param operation the door's name of it, such as {@code oneTimeDebit}
 * @param login who called, or which login was tried; empty = unknown
 * @param seller whom the caller acted for; 0 = nobody was recognised
 * @param address the client's; empty = none
 * @param account that the call named; 0 = none
 * @param outcome {@link Trail#DONE}, the code of a refusal, {@link Failures#INTERNAL_ERROR} or
 *     {@link Trail#LEFT_OUT}
 * @param parameters what was asked for, as far as it is shown
 */
public record TrailEntry(
    long id,
    Instant at,
    Door door,
    String operation,
    String login,
    long seller,
    String address,
    long account,
    String outcome,
    String incident,
    String parameters) {}
