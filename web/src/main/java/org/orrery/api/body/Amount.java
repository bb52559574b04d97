package org.orrery.api.body;

import org.orrery.shared.Money;

/**
 * An amount of money.
 *
 * @param amount such as 12.30
 * @param currency three letters, ISO 4217
 */
public record Amount(String amount, String currency) {
  /** Shows it at the currency's scale. */
  public static Amount of(Money money) {
    return new Amount(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }
}
