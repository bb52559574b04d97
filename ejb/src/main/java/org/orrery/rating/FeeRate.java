package org.orrery.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.orrery.shared.Money;

/**
 * What a fee comes to for a whole billing period or month, exact: {@code amount / divisor}.
 *
 * <p>Nothing is rounded before the share that is charged is known; then once, half-up.
 *
 * @param amount in major units of the account's currency, of any number of decimals, zero or
 *     positive
 * @param divisor at least 1
 */
public record FeeRate(BigDecimal amount, int divisor) {

  /** It costs nothing. */
  public static final FeeRate NOTHING = new FeeRate(BigDecimal.ZERO, 1);

  /**
   * @throws IllegalArgumentException if the amount is negative or the divisor below 1
   */
  public FeeRate {
    if (amount.signum() < 0 || divisor < 1) {
      throw new IllegalArgumentException("a rate of " + amount + " / " + divisor);
    }
    amount = amount.stripTrailingZeros();
  }

  /** The whole. */
  public Money whole(Currency currency) {
    return share(1, 1, currency);
  }

  /**
   * {@code days} of {@code divisorDays} of it.
   *
   * @throws ArithmeticException if {@code divisorDays} is zero
   */
  public Money share(long days, long divisorDays, Currency currency) {
    BigDecimal share =
        amount
            .multiply(BigDecimal.valueOf(days))
            .divide(
                BigDecimal.valueOf(divisorDays).multiply(BigDecimal.valueOf(divisor)),
                currency.getDefaultFractionDigits(),
                RoundingMode.HALF_UP);
    return new Money(share, currency);
  }
}
