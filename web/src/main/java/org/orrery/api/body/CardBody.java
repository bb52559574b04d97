package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.signup.Payment;

/**
 * How a new customer wants to pay.
 *
 * @param method Check, CC, PayPal, WorldPay or 2CheckOut
 */
public record CardBody(
    @Nullable String method,
    @Nullable String number,
    @Nullable String holder,
    @Nullable String brand,
    @Nullable String expiryYear,
    @Nullable String expiryMonth) {
  Payment wanted() {
    return new Payment(
        Given.text(method).strip(),
        Given.text(number),
        Given.text(holder),
        Given.text(brand),
        Given.text(expiryYear).strip(),
        Given.text(expiryMonth).strip());
  }

  /** Without the number. */
  @Override
  public String toString() {
    return "payment by " + method;
  }
}
