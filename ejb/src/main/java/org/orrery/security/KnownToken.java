package org.orrery.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.AddressList;

/**
 * An API token that lives, as it was found by its hash.
 *
 * @param loginKey whose it is
 * @param callsPerMinute 0 = as many as it likes
 * @param lastUsedAt null = it was never used
 */
record KnownToken(
    Grant grant,
    String loginKey,
    List<Scope> scopes,
    AddressList addresses,
    int callsPerMinute,
    @Nullable Instant lastUsedAt) {

  /** Whether the token is this login's; a token without a login is whose it is. */
  boolean isOf(@Nullable Login login) {
    return login == null || login.key().equals(loginKey);
  }

  boolean isGoodFrom(String address) {
    return addresses.isEmpty() || addresses.contains(address);
  }

  /**
   * Refuses an operation that it is not good for.
   *
   * @throws TokenOperationException if it is not
   */
  void require(Operation operation) {
    if (scopes.stream().noneMatch(scope -> scope.includes(operation))) {
      throw new TokenOperationException("This token is not good for " + operation);
    }
  }
}
