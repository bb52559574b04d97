package org.orrery.fee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.plan.PlanResource;
import org.orrery.rating.FeeRate;

/**
 * Units that an account bought at one time and has still.
 *
 * <p>Free units are the oldest ones: of a holding those are charged that the free ones do not
 * reach, whatever the number of free units was on the day of the purchase.
 *
 * @param unitRate recurrent fee of a unit, at the price of its day
 * @param recurrentSchedule null = there is no recurrent price
 * @param before units of older holdings of the resource
 * @param free units of the resource that cost nothing now
 */
record Holding(
    long id,
    PlanResource resource,
    BigDecimal units,
    boolean included,
    int planId,
    FeeRate unitRate,
    @Nullable Long recurrentSchedule,
    BigDecimal before,
    BigDecimal free) {

  /** Its units that cost something. */
  BigDecimal charged() {
    return chargedOf(units);
  }

  /** How many fewer would cost something, were so many units returned. */
  BigDecimal chargedLess(BigDecimal returned) {
    return charged().subtract(chargedOf(units.subtract(returned)));
  }

  /** What it comes to now, for a whole period or month. */
  FeeRate rate() {
    return new FeeRate(unitRate.amount().multiply(charged()), unitRate.divisor());
  }

  private BigDecimal chargedOf(BigDecimal some) {
    BigDecimal freeOfMine = FeeFormula.over(free, before);
    return FeeFormula.over(some, freeOfMine);
  }
}
