package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Purchases}. */
@Description("What accounts have of their plans, and what they use.")
public interface PurchasesMXBean {

  @Description("What an account has: a JSON array of resource, units, included, charged.")
  @ReadOnly
  String list(long accountId);

  @Description("Buys units, and charges them.")
  void buy(long accountId, String resource, String units);

  @Description("Returns units, and gives back what is left of their fee.")
  void giveBack(long accountId, String resource, String units);

  @Description(
      "Records what was used on a day, an ISO date: gigabytes of traffic of that day, of the "
          + "others the megabytes in use.")
  void recordUsage(long accountId, String resource, String day, String amount);
}
