package org.orrery.idempotency;

import java.time.Instant;

/**
 * What became of a call with a key.
 *
 * @param customerId who called
 * @param operation its name with that of its service
 * @param outcome ANSWERED, or the code of the refusal
 */
public record KeyView(long customerId, String operation, String outcome, Instant createdAt) {}
