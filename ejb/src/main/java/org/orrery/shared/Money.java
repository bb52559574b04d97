package org.orrery.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, held at exactly that currency's scale (USD 12.34, JPY 1234).
 *
 * <p>May be negative. Nothing here rounds unless the caller names the {@link RoundingMode}.
 */
@Embeddable
public record Money(
    @Column(precision = 19, scale = 4) BigDecimal amount, @Column(length = 3) Currency currency) {

  /**
   * Puts the amount at the currency's scale.
   *
   * @throws ArithmeticException if {@code amount} has more decimals than the currency allows
   */
  public Money {
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  /** Reads an exact amount, such as {@code Money.of("12.30", "USD")}. */
  public static Money of(String amount, String currencyCode) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
  }

  /** Rounds to the currency's scale; the one door for amounts of unknown precision. */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
    return new Money(amount.setScale(currency.getDefaultFractionDigits(), rounding), currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * Adds an amount of the same currency.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    return new Money(amount.add(inMyCurrency(other)), currency);
  }

  /**
   * Subtracts an amount of the same currency.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(inMyCurrency(other)), currency);
  }

  /** Turns a debit into a credit and back. */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** Tells whether there is anything to pay: zero is not positive. */
  public boolean isPositive() {
    return amount.signum() > 0;
  }

  /** Tells whether the amount is exactly nothing. */
  public boolean isZero() {
    return amount.signum() == 0;
  }

  private BigDecimal inMyCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other.amount;
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount.toPlainString();
  }
}
