package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.account.PaymentMethod;
import org.orrery.shared.InvalidValueException;

/**
 * How an account pays.
 *
 * @param method NONE, Check, CC, PayPal, WorldPay or 2CheckOut
 */
public record MethodBody(@Nullable String method) {
  /**
   * The method of that name.
   *
   * @throws InvalidValueException if there is none
   */
  public PaymentMethod wanted() {
    return PaymentMethod.ofWireName(Given.value("method", method))
        .orElseThrow(() -> new InvalidValueException("there is no payment method of that name"));
  }
}
