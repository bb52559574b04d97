package org.orrery.security;

import org.orrery.shared.InvalidValueException;

/** A password in clear, on its way to be hashed. Never printed. */
public record Password(String value) {

  private static final int LENGTH_MAX = 128;

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

  @Override
  public String toString() {
    return "(a password)";
  }
}
