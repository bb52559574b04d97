package org.orrery.session;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param agent what the browser calls itself
 * @param stays whether it was asked to stay
 */
public record SessionView(
    long id, String address, String agent, boolean stays, Instant createdAt, Instant lastUsedAt) {}
