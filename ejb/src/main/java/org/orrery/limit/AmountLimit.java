package org.orrery.limit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

/**
 * Turns an amount as it was sent into money that may be booked.
 *
 * <p>Digits and exponent are bounded before anything is scaled: writing out {@code 1e999999999}
 * would exhaust the memory.
 *
 * @param majorUnitsMax the most that may be booked at once
 */
record AmountLimit(BigDecimal majorUnitsMax) {

  /** No amount that means anything has more; the text of a binary double has up to 17. */
  private static final int DIGITS_MAX = 100;

  /** Above any maximum that the column can hold. */
  private static final int INTEGER_DIGITS_MAX = 15;

  /** Below the smallest unit of any currency: rounds to nothing. */
  private static final int SMALLEST_MAGNITUDE = -10;

  /**
   * Rounds HALF_UP to the currency's scale.
   *
   * @throws InvalidValueException if the amount has more than 100 digits
   * @throws AmountNotPositiveException if it is zero or negative once it is rounded
   * @throws AmountTooLargeException if it is above the maximum
   */
  Money check(BigDecimal sent, Currency currency) {
    if (sent.precision() > DIGITS_MAX) {
      throw new InvalidValueException("an amount has at most " + DIGITS_MAX + " digits");
    }
    if (sent.signum() <= 0) {
      throw new AmountNotPositiveException();
    }
    long integerDigits = (long) sent.precision() - sent.scale();
    if (integerDigits < SMALLEST_MAGNITUDE) {
      throw new AmountNotPositiveException();
    }
    if (integerDigits > INTEGER_DIGITS_MAX) {
      throw new AmountTooLargeException(most(currency));
    }
    Money amount = Money.rounded(sent, currency, RoundingMode.HALF_UP);
    if (!amount.isPositive()) {
      throw new AmountNotPositiveException();
    }
    if (amount.amount().compareTo(majorUnitsMax) > 0) {
      throw new AmountTooLargeException(most(currency));
    }
    return amount;
  }

  private Money most(Currency currency) {
    return Money.rounded(majorUnitsMax, currency, RoundingMode.DOWN);
  }
}
