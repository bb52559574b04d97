package org.orrery.shared;

/** Names a seller: the host itself ({@link #HOST}) or a reseller. */
public record SellerId(long value) {

  /** The provider that runs this installation; {@code seller_id} 1 on the wire. */
  public static final SellerId HOST = new SellerId(1);

  /**
   * Checks the number.
   *
   * @throws InvalidValueException if {@code value} is zero or negative
   */
  public SellerId {
    if (value <= 0) {
      throw new InvalidValueException("seller id must be positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
