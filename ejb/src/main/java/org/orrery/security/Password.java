package org.orrery.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.orrery.shared.InvalidValueException;

/** A password in clear, on its way to be hashed. Never printed. */
public record Password(String value) {

  private static final int LENGTH_MAX = 128;
  private static final int RANDOM_BYTES = 15;

  /**
   * Checks that there is something to hash, and not too much.
   *
   * @throws InvalidValueException if it is empty, longer than 128, or has control characters
   */
  public Password {
    if (value.isEmpty() || value.length() > LENGTH_MAX) {
      throw new InvalidValueException("a password has 1 to " + LENGTH_MAX + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException("a password has no control characters");
    }
  }

  /** One that nobody guesses: 120 random bits in letters, digits, dashes and underscores. */
  public static Password random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public String toString() {
    return "(a password)";
  }
}
