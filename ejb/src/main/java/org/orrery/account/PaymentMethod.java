package org.orrery.account;

import java.util.Optional;
import java.util.stream.Stream;

/** How an account pays. */
public enum PaymentMethod {
  /** There is nothing to pay. */
  NONE("NONE"),
  /** Money arrives by itself and is credited by hand. */
  CHECK("Check"),
  /** A card in the vault is charged through a gateway. */
  CARD("CC"),
  PAYPAL("PayPal"),
  WORLDPAY("WorldPay"),
  TWO_CHECKOUT("2CheckOut");

  private final String wireName;

  PaymentMethod(String wireName) {
    this.wireName = wireName;
  }

  /** The name in signups and in the database. */
  public String wireName() {
    return wireName;
  }

  /** Whether the customer pays at another's site, which sends a notice of it. */
  public boolean isWeb() {
    return this == PAYPAL || this == WORLDPAY || this == TWO_CHECKOUT;
  }

  /** The method of that exact name; empty if there is none. */
  public static Optional<PaymentMethod> ofWireName(String name) {
    return Stream.of(values()).filter(method -> method.wireName.equals(name)).findFirst();
  }
}
