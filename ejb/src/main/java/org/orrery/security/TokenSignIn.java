package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Believes API tokens, and lets each do what it is good for. */
@ApplicationScoped
class TokenSignIn {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  @Inject TokenRepository tokens;
  @Inject CallRates rates;
  @Inject Clock clock;

  /**
   * The token in the place of a password, read from the database in each call, so that one that is
   * revoked ends at once.
   *
   * @return none if that is no token, or it has ended, or it is another login's, or it is not good
   *     from this address: whoever asks then treats it as any wrong password
   */
  Optional<KnownToken> find(Token shown, @Nullable Login login) {
    return TokenSecret.read(shown.password())
        .flatMap(secret -> tokens.living(secret, clock.instant()))
        .filter(token -> token.isOf(login) && token.isGoodFrom(shown.address()));
  }

  /**
   * Counts the call, notes the use, and refuses what the token is not good for.
   *
   * @throws TokenRateException if it was used too often in this minute
   * @throws TokenOperationException if it is not good for the operation
   */
  void use(KnownToken token, Operation operation, String address) {
    long id = token.grant().tokenId();
    int most = token.callsPerMinute();
    if (most > 0 && !rates.takeOfToken(id, most)) {
      long wait = rates.secondsToNextMinute();
      throw new TokenRateException(
          "This token may call %d times a minute; try again in %d seconds".formatted(most, wait),
          wait);
    }
    noteUse(token, address);
    token.require(operation);
  }

  private void noteUse(KnownToken token, String address) {
    Instant now = clock.instant();
    Instant since = now.minus(NOTED_EVERY);
    Instant last = token.lastUsedAt();
    if (last == null || !last.isAfter(since)) {
      tokens.noteUse(token.grant().tokenId(), now, address, since);
    }
  }
}
