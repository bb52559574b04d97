package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.plan.PlanTerms;

/**
 * What a plan promises besides its resources.
 *
 * @param trialDays absent = the plan has no trial
 */
public record PlanTermsBody(
    @Nullable String refundPercent,
    @Nullable Integer moneyBackDays,
    @Nullable Integer trialDays,
    @Nullable String trialCreditLimit) {
  /** Shows it. */
  public static PlanTermsBody of(PlanTerms terms) {
    return new PlanTermsBody(
        terms.refundPercent().toPlainString(),
        terms.moneyBackDays(),
        terms.trialDays(),
        terms.trialCreditLimit().toPlainString());
  }

  /** What is wanted, with what may not be missing. */
  public PlanTerms wanted() {
    return new PlanTerms(
        Given.number("refundPercent", refundPercent),
        Given.value("moneyBackDays", moneyBackDays),
        trialDays,
        Given.number("trialCreditLimit", trialCreditLimit));
  }
}
