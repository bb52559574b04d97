package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Brake}. */
@Description("Runs that wanted to do too much and wait for an approval.")
public interface BrakeMXBean {

  @Description("What waits, oldest first: a JSON array of seller, date, kind, planned, accounts.")
  @ReadOnly
  String list();

  @Description("Approves what a run of a seller planned for a date, and no more than that.")
  void approve(
      long sellerId,
      String isoDate,
      @Description("SUSPENSION, DELETION, DEBIT or MAIL") String kind);
}
