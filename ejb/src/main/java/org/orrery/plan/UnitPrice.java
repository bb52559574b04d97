package org.orrery.plan;

import java.math.BigDecimal;

/**
 * What one unit of a resource costs on a plan and billing period, before anything is rounded.
 *
 * <p>An actual price is for the whole billing period and gets no discount; a base price is for one
 * month and gets the period's. Source: API reference, section 6.1.
 *
 * @param amount in major units of the seller's currency, zero or positive
 * @param actual whether the price was set for this billing period
 * @param discountPercent 0 to 100; 0 for an actual price
 */
public record UnitPrice(BigDecimal amount, boolean actual, BigDecimal discountPercent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** It costs nothing. */
  public static final UnitPrice NOTHING = new UnitPrice(BigDecimal.ZERO, false, BigDecimal.ZERO);

  /**
   * @throws IllegalArgumentException if a number is out of its range, or an actual price is
   *     discounted
   */
  public UnitPrice {
    if (amount.signum() < 0
        || discountPercent.signum() < 0
        || discountPercent.compareTo(HUNDRED) > 0
        || (actual && discountPercent.signum() != 0)) {
      throw new IllegalArgumentException("a price of " + amount + " less " + discountPercent);
    }
  }

  /** A price that was set for the billing period. */
  public static UnitPrice actual(BigDecimal amount) {
    return new UnitPrice(amount, true, BigDecimal.ZERO);
  }

  /** A price of one month, with the billing period's discount. */
  public static UnitPrice base(BigDecimal amount, BigDecimal discountPercent) {
    return new UnitPrice(amount, false, discountPercent);
  }

  /** The price less its discount, exact. */
  public BigDecimal net() {
    return amount.multiply(HUNDRED.subtract(discountPercent)).movePointLeft(2).stripTrailingZeros();
  }

  /** Whether it costs nothing. */
  public boolean isNothing() {
    return net().signum() == 0;
  }
}
