package org.orrery.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its holder has it: {@code orr_} and 50 letters and digits, which are 256 random
 * bits. Never printed, and stored as a hash only: a fast one, because nobody guesses 256 bits.
 */
record TokenSecret(String value) {

  private static final String PREFIX = "orr_";
  private static final int RANDOM_BITS = 256;
  private static final int RADIX = 36;
  private static final int DIGITS = 50;
  private static final int END_SIGNS = 4;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-z]{" + DIGITS + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static TokenSecret random() {
    String digits = new BigInteger(RANDOM_BITS, RANDOM).toString(RADIX);
    return new TokenSecret(PREFIX + "0".repeat(DIGITS - digits.length()) + digits);
  }

  /** The token, if the text has the form of one. */
  static Optional<TokenSecret> read(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> FORM.matcher(t).matches()).map(TokenSecret::new);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** By this its holder knows which one it is. */
  String end() {
    return value.substring(value.length() - END_SIGNS);
  }

  @Override
  public String toString() {
    return "(an API token)";
  }
}
