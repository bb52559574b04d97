package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Overlimit}. */
@Description("Who uses more than it has, and what is done about it.")
public interface OverlimitMXBean {

  @Description(
      "Accounts of a seller that were warned or suspended, the newest months first, at most "
          + "10 000: a JSON array of account, resource, month, used, limit, warned, suspended; a "
          + "day that has not come is empty.")
  @ReadOnly
  String list(long sellerId);

  @Description("What holds for a seller, its own or the host's, in one line.")
  @ReadOnly
  String terms(long sellerId);

  @Description("Sets a seller's own terms, in percent of what an account has.")
  void setTerms(
      long sellerId,
      @Description("empty = no warning") String warn,
      @Description("empty = no suspension") String suspend);

  @Description("Lets a seller follow the host's terms again.")
  void clearTerms(long sellerId);
}
