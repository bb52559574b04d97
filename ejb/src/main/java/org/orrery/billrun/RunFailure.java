package org.orrery.billrun;

import java.time.Instant;
import java.time.LocalDate;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * An account that the run could not charge; it is tried again at each wake.
 *
 * @param on the date that the run was at when it failed first
 * @param attempts how often it failed
 */
public record RunFailure(
    AccountId account,
    SellerId seller,
    LocalDate on,
    FailureCause cause,
    Instant firstSeenAt,
    Instant lastSeenAt,
    long attempts) {}
