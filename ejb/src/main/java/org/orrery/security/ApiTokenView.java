package org.orrery.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.shared.Money;

/**
 * An API token as it is shown; never the token itself.
 *
 * @param login whose it is, in lower case
 * @param secretEnd the token's last four signs
 * @param terms {@code days} is its whole life
 * @param spentToday of the amounts in {@code terms}, in their order
 * @param createdBy the login of who made it
 * @param lastUsedAt at most one minute too early
 * @param lastUsedFrom an address; empty as long as it was never used
 */
public record ApiTokenView(
    long id,
    String login,
    String secretEnd,
    TokenTerms terms,
    List<Money> spentToday,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt,
    String lastUsedFrom) {}
