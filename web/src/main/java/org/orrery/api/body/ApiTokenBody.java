package org.orrery.api.body;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.security.ApiTokenView;
import org.orrery.security.Scope;
import org.orrery.shared.AccountId;

/**
 * An API token; never the token itself.
 *
 * @param secretEnd its last four signs
 * @param accounts empty = all that the login may see
 * @param addresses empty = any
 * @param callsPerMinute 0 = as many as it likes
 * @param moneyPerDay empty = any amount
 * @param spentToday of those amounts, in their order
 * @param lastUsedFrom empty as long as it was never used
 */
public record ApiTokenBody(
    long id,
    String login,
    String name,
    String secretEnd,
    List<String> scopes,
    List<Long> accounts,
    List<String> addresses,
    int callsPerMinute,
    List<Amount> moneyPerDay,
    List<Amount> spentToday,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    String lastUsedFrom) {
  /** Shows it. */
  public static ApiTokenBody of(ApiTokenView token) {
    return new ApiTokenBody(
        token.id(),
        token.login(),
        token.terms().name(),
        token.secretEnd(),
        token.terms().scopes().stream().map(Scope::text).toList(),
        token.terms().accounts().stream().map(AccountId::value).toList(),
        token.terms().addresses(),
        token.terms().callsPerMinute(),
        token.terms().moneyPerDay().stream().map(Amount::of).toList(),
        token.spentToday().stream().map(Amount::of).toList(),
        token.createdAt(),
        token.createdBy(),
        token.expiresAt(),
        token.revokedAt().orElse(null),
        token.lastUsedAt().orElse(null),
        token.lastUsedFrom());
  }
}
