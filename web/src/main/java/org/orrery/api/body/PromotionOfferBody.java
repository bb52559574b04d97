package org.orrery.api.body;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.promotion.Promotion.CodeOffer;

/**
 * How new accounts get a promotion by a code.
 *
 * @param openUntil exclusive; absent = no end
 * @param usesMax absent = any number
 * @param plans none = all of the seller
 */
public record PromotionOfferBody(
    @Nullable String code,
    @Nullable LocalDate openUntil,
    @Nullable Integer usesMax,
    @Nullable List<Integer> plans) {
  /** Shows it. */
  public static PromotionOfferBody of(CodeOffer offer) {
    return new PromotionOfferBody(offer.code(), offer.openUntil(), offer.usesMax(), offer.plans());
  }

  /** What is wanted, with what may not be missing. */
  public CodeOffer wanted() {
    return new CodeOffer(
        Given.value("code", code), openUntil, usesMax, plans == null ? List.of() : plans);
  }
}
