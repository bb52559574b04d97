package org.orrery.rating;

import org.orrery.shared.Money;

/**
 * What a charge comes to.
 *
 * @param net after discounts, without tax
 * @param discount what was taken off; the full price is {@code net} and {@code discount}
 * @param discounts which discounts those were, for people; empty if none
 * @param tax the charge's share of the tax of its invoice
 */
public record Price(Money net, Money discount, String discounts, Money tax) {

  /** The full price, without tax. */
  public static Price of(Money full) {
    Money nothing = Money.zero(full.currency());
    return new Price(full, nothing, "", nothing);
  }

  /** The same price with another share of the tax. */
  public Price taxed(Money newTax) {
    return new Price(net, discount, discounts, newTax);
  }

  /** What the customer owes for it. */
  public Money gross() {
    return net.plus(tax);
  }
}
