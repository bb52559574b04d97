package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes which (login, password) was right, because SOAP sends it each time
 * and a hash takes tens of milliseconds.
 *
 * <p>Kept under a keyed hash whose key lives in this process only. An entry counts only for the
 * credential version it was verified against, and only for the network that it came from: else
 * whoever is refused for guessing could go on to guess against what the owner has proven elsewhere.
 */
@ApplicationScoped
class VerifiedPairs {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int ENTRIES_MAX = 10_000;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  @Inject Clock clock;

  /** Ready for a pair, to be copied: one made anew would look for its provider each time. */
  private final Mac keyed = keyed();

  private final Map<Place, Verified> entries = new ConcurrentHashMap<>();

  /** The version that the pair was right for, which it takes the database to compare. */
  OptionalInt version(Attempt attempt) {
    Verified found = entries.get(Place.of(attempt));
    return found != null && isRight(found, attempt)
        ? OptionalInt.of(found.version)
        : OptionalInt.empty();
  }

  boolean contains(Attempt attempt, int version) {
    OptionalInt verified = version(attempt);
    return verified.isPresent() && verified.getAsInt() == version;
  }

  private boolean isRight(Verified found, Attempt attempt) {
    return clock.instant().isBefore(found.until) && found.tag.equals(tag(attempt));
  }

  void add(Attempt attempt, int version) {
    makeRoom(attempt.loginKey());
    Instant until = clock.instant().plus(KEPT);
    entries.put(Place.of(attempt), new Verified(tag(attempt), version, until));
  }

  /** Whoever signs in from networks without end loses what is its own, and nobody else's. */
  private void makeRoom(String loginKey) {
    if (entries.size() < ENTRIES_MAX) {
      return;
    }
    Instant now = clock.instant();
    entries.values().removeIf(pair -> !now.isBefore(pair.until));
    if (entries.size() >= ENTRIES_MAX) {
      entries.keySet().removeIf(place -> place.loginKey.equals(loginKey));
    }
    if (entries.size() >= ENTRIES_MAX) {
      entries.clear(); // Costs each caller one hash; keeping order would cost every call.
    }
  }

  /** After a wrong password the next right one is hashed again, and clears the failures. */
  void forget(Attempt attempt) {
    entries.remove(Place.of(attempt));
  }

  private String tag(Attempt attempt) {
    try {
      Mac mac = (Mac) keyed.clone();
      mac.update(attempt.loginKey().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] tag = mac.doFinal(attempt.password().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(tag);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("an " + ALGORITHM + " of this Java cannot be copied", e);
    }
  }

  private static Mac keyed() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  private record Place(String loginKey, String network) {

    static Place of(Attempt attempt) {
      return new Place(attempt.loginKey(), attempt.network());
    }
  }

  private record Verified(String tag, int version, Instant until) {}
}
