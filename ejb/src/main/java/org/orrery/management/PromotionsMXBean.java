package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Promotions}: percentages off the fees of accounts. */
public interface PromotionsMXBean {

  /**
   * A seller's promotions, ended ones included: a JSON array of id, description, percent, code,
   * openUntil, uses, usesMax, plans, endedOn.
   */
  @ReadOnly
  String list(long sellerId);

  /** Adds a promotion that nobody has yet, and tells its number. */
  long add(long sellerId, String percent, String description);

  /**
   * Lets new accounts get it by a code.
   *
   * @param openUntil the first day on which none gets it, as ISO text; empty = no end
   * @param usesMax how many accounts get it; 0 = any number
   * @param plans ids with commas between; empty = all plans of the seller
   */
  void offer(long promotionId, String code, String openUntil, long usesMax, String plans);

  /** Ends it for everybody; from that day, as ISO text, on nobody has it. Empty = today. */
  void end(long promotionId, String on);

  /** What an account has, a line each. */
  @ReadOnly
  String ofAccount(long accountId);

  /** Gives an account a promotion that has no code. */
  void give(long promotionId, long accountId);

  /** Takes a promotion from an account. */
  void take(long promotionId, long accountId);
}
