package org.orrery.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Credentials;
import org.orrery.security.Password;

/**
 * Tells whether two calls ask for the same, without keeping what they ask for.
 *
 * <p>A password that a call sets is compared by a slow hash of its own: a fast one over it would
 * let whoever has the table guess passwords.
 */
@ApplicationScoped
class CallContent {

  private static final String ALGORITHM = "SHA-256";

  @Inject Credentials credentials;

  String digest(KeyedCall call) {
    try {
      byte[] content = call.wholeContent().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  @Nullable String hash(@Nullable Password secret) {
    return secret == null ? null : credentials.hash(secret);
  }

  /** Whether a kept call asked for what is asked now. */
  boolean isSame(KeyRow kept, KeyRow asked, @Nullable Password secret) {
    if (!kept.digest().equals(asked.digest())) {
      return false;
    }
    String hash = kept.secretHash();
    if (hash == null || secret == null) {
      return hash == null && secret == null;
    }
    return credentials.isMadeOf(hash, secret);
  }
}
