package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.promotion.Promotion;
import org.orrery.promotion.Promotion.CodeOffer;

/**
 * A percentage off the fees of the accounts that have it.
 *
 * @param offer how it is got by a code; absent = it is given by hand
 */
public record PromotionBody(
    long id,
    long seller,
    String description,
    String percent,
    @Nullable PromotionOfferBody offer,
    int uses,
    @Nullable LocalDate endedOn) {
  /** Shows it. */
  public static PromotionBody of(Promotion promotion) {
    CodeOffer offer = promotion.offer();
    return new PromotionBody(
        promotion.id(),
        promotion.seller().value(),
        promotion.discount().description(),
        promotion.discount().percent().toPlainString(),
        offer == null ? null : PromotionOfferBody.of(offer),
        promotion.useCount(),
        promotion.endedOn());
  }
}
