package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Promotions}. */
@Description("Percentages off the fees of accounts.")
public interface PromotionsMXBean {

  @Description(
      "A seller's promotions, ended ones included: a JSON array of id, description, percent, "
          + "code, openUntil, uses, usesMax, plans, endedOn.")
  @ReadOnly
  String list(long sellerId);

  @Description("Adds a promotion that nobody has yet, and tells its number.")
  @Unit("promotion number")
  long add(long sellerId, String percent, String description);

  @Description("Lets new accounts get it by a code.")
  void offer(
      long promotionId,
      String code,
      @Description("the first day on which none gets it, as ISO text; empty = no end")
          String openUntil,
      @Description("how many accounts get it; 0 = any number") long usesMax,
      @Description("ids with commas between; empty = all plans of the seller") String plans);

  @Description(
      "Ends it for everybody; from that day, as ISO text, on nobody has it. Empty = today.")
  void end(long promotionId, String on);

  @Description("What an account has, a line each.")
  @ReadOnly
  String ofAccount(long accountId);

  @Description("Gives an account a promotion that has no code.")
  void give(long promotionId, long accountId);

  @Description("Takes a promotion from an account.")
  void take(long promotionId, long accountId);
}
