package org.orrery.shared;

/** Names a customer: a person or a firm with one login and any number of accounts. */
public record CustomerId(long value) {

  /**
   * Checks the number.
   *
   * @throws InvalidValueException if {@code value} is zero or negative
   */
  public CustomerId {
    if (value <= 0) {
      throw new InvalidValueException("customer id must be positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
