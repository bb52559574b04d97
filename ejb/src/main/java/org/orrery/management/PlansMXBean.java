package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Plans}: what plans cost. Numbers that have decimals are texts. */
public interface PlansMXBean {

  /**
   * What a billing period of a plan costs: a JSON array of resource, free, included, max, setup,
   * recurrent, usage, actual (which of the prices are the period's own).
   */
  @ReadOnly
  String tariff(long planId, long periodId);

  /**
   * Makes another plan of the same seller out of a plan, with its periods, prices and terms; tells
   * its number.
   */
  long copy(long planId, String name);

  /**
   * Sets a base figure of a resource: FREE, SETUP, RECURRENT, USAGE, INCLUDED or MAX.
   *
   * @param value empty = nothing; of MAX, any number
   */
  void setBase(long planId, String resource, String figure, String value);

  /**
   * Sets a figure of a resource for one billing period: FREE, SETUP, RECURRENT or USAGE.
   *
   * @param value empty = the base figure again
   */
  void setActual(long planId, long periodId, String resource, String figure, String value);

  /** Sets what a billing period takes off base prices, in percent. */
  void setDiscounts(long planId, long periodId, String setup, String recurrent, String usage);

  /**
   * Sets what comes back to whoever quits, and trials.
   *
   * @param trialDays empty = the plan has no trial
   */
  void setTerms(
      long planId,
      String refundPercent,
      long moneyBackDays,
      String trialDays,
      String trialCreditLimit);
}
