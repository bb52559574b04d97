package org.orrery.api.body;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

/**
 * The most in one currency.
 *
 * @param amount such as 12.30
 * @param currency three letters, ISO 4217
 */
public record LimitBody(@Nullable String amount, @Nullable String currency) {
  Money wanted() {
    String code = Given.value("currency", currency);
    try {
      return new Money(Given.number("amount", amount), Currency.getInstance(code));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new InvalidValueException(
          "money a day is an amount such as \"12.30\" and its currency");
    }
  }
}
