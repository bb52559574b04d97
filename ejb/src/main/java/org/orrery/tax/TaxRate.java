package org.orrery.tax;

import java.math.BigDecimal;

/**
 * A tax that applies.
 *
 * @param id of the rule that it comes from
 * @param description as the invoice shows it
 * @param percent of the subtotal, zero or positive, such as 19 or 8.875
 */
public record TaxRate(long id, String description, BigDecimal percent) {

  /**
   * @throws IllegalArgumentException if the percentage is negative
   */
  public TaxRate {
    if (percent.signum() < 0) {
      throw new IllegalArgumentException("a tax of " + percent + " %");
    }
  }
}
