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
 * credential version it was verified against.
 */
@ApplicationScoped
class VerifiedPairs {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int ENTRIES_MAX = 10_000;
  private static final String ALGORITHM = "HmacSHA256";

  @Inject Clock clock;

  private final SecretKeySpec key = newKey();
  private final Map<String, Verified> entries = new ConcurrentHashMap<>();

  /** The version that the pair was right for, which it takes the database to compare. */
  OptionalInt version(String loginKey, String password) {
    Verified found = entries.get(loginKey);
    return found != null && isRight(found, loginKey, password)
        ? OptionalInt.of(found.version)
        : OptionalInt.empty();
  }

  boolean contains(String loginKey, String password, int version) {
    OptionalInt verified = version(loginKey, password);
    return verified.isPresent() && verified.getAsInt() == version;
  }

  private boolean isRight(Verified found, String loginKey, String password) {
    return clock.instant().isBefore(found.until) && found.tag.equals(tag(loginKey, password));
  }

  void add(String loginKey, String password, int version) {
    if (entries.size() >= ENTRIES_MAX) {
      entries.clear(); // Costs each caller one hash; keeping order would cost every call.
    }
    Instant until = clock.instant().plus(KEPT);
    entries.put(loginKey, new Verified(tag(loginKey, password), version, until));
  }

  /** After a wrong password the next right one is hashed again, and clears the failures. */
  void forget(String loginKey) {
    entries.remove(loginKey);
  }

  private String tag(String loginKey, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(loginKey.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] tag = mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(tag);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  private static SecretKeySpec newKey() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private record Verified(String tag, int version, Instant until) {}
}
