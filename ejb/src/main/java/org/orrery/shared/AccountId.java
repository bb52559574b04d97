package org.orrery.shared;

/** Names an account: a positive number, unique over all sellers, never used again. */
public record AccountId(long value) {

  /**
   * Checks the number.
   *
   * @throws InvalidValueException if {@code value} is zero or negative
   */
  public AccountId {
    if (value <= 0) {
      throw new InvalidValueException("account id must be positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
