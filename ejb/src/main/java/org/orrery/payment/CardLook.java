package org.orrery.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.SellerId;

/**
 * For whom cards are looked for.
 *
 * @param seller null = all sellers, each on its open business date
 * @param day null = the open business date
 */
record CardLook(@Nullable SellerId seller, @Nullable LocalDate day) {

  static final CardLook AT_ALL = new CardLook(null, null);

  @Nullable Long sellerId() {
    return seller == null ? null : seller.value();
  }
}
