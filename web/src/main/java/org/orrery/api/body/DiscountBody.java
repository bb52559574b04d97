package org.orrery.api.body;

import org.orrery.promotion.Discount;

/** What a promotion takes off. */
public record DiscountBody(String description, String percent) {
  /** Shows it. */
  public static DiscountBody of(Discount discount) {
    return new DiscountBody(discount.description(), discount.percent().toPlainString());
  }
}
