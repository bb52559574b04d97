package org.orrery.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows to be believed: 256 random bits. Never printed, and stored as a hash only: a
 * fast one, because nobody guesses 256 bits.
 *
 * @param value 43 signs that a cookie takes as they are
 */
public record SessionSecret(String value) {

  private static final int RANDOM_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static SessionSecret random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The secret, if the text has the form of one. */
  public static Optional<SessionSecret> read(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(secret -> FORM.matcher(secret).matches())
        .map(SessionSecret::new);
  }

  /**
   * What a form of this session carries, so that no other site can send one: nobody comes from it
   * to the secret.
   */
  public String formToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest("form " + value));
  }

  byte[] hash() {
    return digest(value);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "(the secret of a session)";
  }
}
