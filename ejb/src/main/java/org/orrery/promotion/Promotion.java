package org.orrery.promotion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * A percentage off the fees of the accounts that have it.
 *
 * @param discount what each of them gets
 * @param offer how it is got by a code; null = it is given by hand
 * @param useCount how many accounts got it by its code
 * @param endedOn from this business date on nobody has it; null = no end
 */
public record Promotion(
    long id,
    SellerId seller,
    Discount discount,
    @Nullable CodeOffer offer,
    int useCount,
    @Nullable LocalDate endedOn) {

  /** The refusal of a promotion that does not exist, or not for the caller. */
  public static InvalidValueException none(long id) {
    return new InvalidValueException("there is no promotion " + id);
  }

  /** Whether accounts have it on a business date. */
  boolean runsOn(LocalDate day) {
    return endedOn == null || day.isBefore(endedOn);
  }

  /**
   * Why a new account does not get it by its code.
   *
   * @return empty if it does
   */
  String objection(LocalDate day, int planId) {
    if (offer == null || !runsOn(day) || !offer.isOpenOn(day)) {
      return "it is over";
    }
    if (!offer.isFor(planId)) {
      return "it is not for plan " + planId;
    }
    return offer.isUsedUp(useCount) ? "it is used up" : "";
  }

  /**
   * How new accounts get it by a code.
   *
   * @param code in any case of letters
   * @param openUntil the first business date on which no account gets it; null = no end
   * @param usesMax how many accounts get it; null = any number
   * @param plans for which it is good; empty = all
   */
  public record CodeOffer(
      String code, @Nullable LocalDate openUntil, @Nullable Integer usesMax, List<Integer> plans) {

    public CodeOffer {
      plans = List.copyOf(plans);
    }

    boolean isOpenOn(LocalDate day) {
      return openUntil == null || day.isBefore(openUntil);
    }

    boolean isFor(int planId) {
      return plans.isEmpty() || plans.contains(planId);
    }

    boolean isUsedUp(int useCount) {
      return usesMax != null && useCount >= usesMax;
    }
  }
}
