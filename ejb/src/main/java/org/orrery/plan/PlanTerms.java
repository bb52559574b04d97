package org.orrery.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.InvalidValueException;

/**
 * What a plan promises besides its resources.
 *
 * @param refundPercent of an unused prepaid fee, 0 to 100
 * @param moneyBackDays who quits within so many days gets all recurrent fees back
 * @param trialDays how long a trial lasts; null = there is none
 * @param trialCreditLimit for how much may be bought during a trial, in the seller's currency
 */
public record PlanTerms(
    BigDecimal refundPercent,
    int moneyBackDays,
    @Nullable Integer trialDays,
    BigDecimal trialCreditLimit) {

  private static final int DAYS_MAX = 3_660;

  /**
   * Checks the terms.
   *
   * @throws InvalidValueException if a figure is out of its range
   */
  public PlanTerms {
    PeriodDiscounts.check(refundPercent);
    boolean trialIsOdd = trialDays != null && (trialDays < 0 || trialDays > DAYS_MAX);
    if (moneyBackDays < 0 || moneyBackDays > DAYS_MAX || trialIsOdd) {
      throw new InvalidValueException("days are 0 to " + DAYS_MAX);
    }
    if (trialCreditLimit.signum() < 0) {
      throw new InvalidValueException("a credit limit is zero or more");
    }
  }
}
