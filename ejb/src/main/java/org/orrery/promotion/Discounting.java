package org.orrery.promotion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.orrery.shared.Money;

/**
 * A charge after its discounts.
 *
 * <p>Each discount is on the full charge, rounded half-up to three decimals; they are added, and
 * what is left is rounded half-up to the currency's scale. It is never below zero. Source: API
 * reference, section 6.9: two of 20 % on $1 give $0.60, not $0.64.
 *
 * @param net what is left to pay
 * @param discount the full charge less {@code net}
 */
public record Discounting(Money net, Money discount) {

  private static final int DISCOUNT_DECIMALS = 3;
  private static final int PERCENT_DIGITS = 2;

  /**
   * Takes all discounts off a charge.
   *
   * @param full zero or positive
   * @throws IllegalArgumentException if {@code full} is negative
   */
  public static Discounting of(Money full, List<Discount> discounts) {
    if (full.amount().signum() < 0) {
      throw new IllegalArgumentException("cannot discount " + full);
    }
    BigDecimal off =
        discounts.stream()
            .map(discount -> on(full.amount(), discount.percent()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = full.amount().subtract(off).max(BigDecimal.ZERO);
    Money net = Money.rounded(left, full.currency(), RoundingMode.HALF_UP);
    return new Discounting(net, full.minus(net));
  }

  private static BigDecimal on(BigDecimal full, BigDecimal percent) {
    return full.multiply(percent)
        .movePointLeft(PERCENT_DIGITS)
        .setScale(DISCOUNT_DECIMALS, RoundingMode.HALF_UP);
  }
}
