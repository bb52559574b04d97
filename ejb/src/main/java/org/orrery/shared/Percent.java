package org.orrery.shared;

import java.math.BigDecimal;

/** Reads percentages that an operator sets: 0 to 100, at most five decimals, such as 8.875. */
public final class Percent {

  private static final BigDecimal MAX = BigDecimal.valueOf(100);
  private static final String FORM = "[0-9]{1,3}([.][0-9]{1,5})?";

  private Percent() {}

  /**
   * The number, without zeros at the end.
   *
   * @throws InvalidValueException if it is no such percentage
   */
  public static BigDecimal read(String text) {
    if (!text.matches(FORM) || new BigDecimal(text).compareTo(MAX) > 0) {
      throw new InvalidValueException(
          "a percentage is 0 to 100 with at most five decimals, not '" + text + "'");
    }
    return new BigDecimal(text).stripTrailingZeros();
  }
}
