package org.orrery.promotion;

import java.math.BigDecimal;

/**
 * What a promotion takes off a charge.
 *
 * @param description as the customer reads it
 * @param percent of the full charge, above zero, at most 100
 */
public record Discount(String description, BigDecimal percent) {

  private static final BigDecimal MAX = BigDecimal.valueOf(100);

  /**
   * @throws IllegalArgumentException if the percentage is none of these
   */
  public Discount {
    if (percent.signum() <= 0 || percent.compareTo(MAX) > 0) {
      throw new IllegalArgumentException("a discount of " + percent + " %");
    }
  }
}
