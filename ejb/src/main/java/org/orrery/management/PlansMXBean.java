package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Plans}. */
@Description("What plans cost. Numbers that have decimals are texts.")
public interface PlansMXBean {

  @Description(
      "What a billing period of a plan costs: a JSON array of resource, free, included, max, "
          + "setup, recurrent, usage, actual (which of the prices are the period's own).")
  @ReadOnly
  String tariff(long planId, long periodId);

  @Description("Makes a plan of the host for users, open to signup, and tells its number.")
  @Unit("plan number")
  long make(
      String name,
      @Description("billing periods, such as 1,12; the first is number 0") String months,
      @Description("a month costs so much; empty = nothing") String recurrent);

  @Description(
      "Makes another plan of the same seller out of a plan, with its periods, prices and "
          + "terms; tells its number.")
  @Unit("plan number")
  long copy(long planId, String name);

  @Description("Sets a base figure of a resource: FREE, SETUP, RECURRENT, USAGE, INCLUDED or MAX.")
  void setBase(
      long planId,
      String resource,
      String figure,
      @Description("empty = nothing; of MAX, any number") String value);

  @Description(
      "Sets a figure of a resource for one billing period: FREE, SETUP, RECURRENT or USAGE.")
  void setActual(
      long planId,
      long periodId,
      String resource,
      String figure,
      @Description("empty = the base figure again") String value);

  @Description("Sets what a billing period takes off base prices, in percent.")
  void setDiscounts(long planId, long periodId, String setup, String recurrent, String usage);

  @Description("Sets what comes back to whoever quits, and trials.")
  void setTerms(
      long planId,
      String refundPercent,
      long moneyBackDays,
      @Description("empty = the plan has no trial") String trialDays,
      String trialCreditLimit);
}
