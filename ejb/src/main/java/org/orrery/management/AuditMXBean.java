package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Audit}. */
@Description("The audit trail.")
public interface AuditMXBean {

  @Description("How many days the trail is kept.")
  @Unit("days")
  long getDays();

  @Description("How many days refusals and failures are kept.")
  @Unit("days")
  long getRefusedDays();

  @Description("The latest entries as JSON, at most 100.")
  @ReadOnly
  String list(
      @Description("such as account=1950 outcome=refused before=4711; empty = all") String filter);

  @Description("Sets how many days the trail is kept, and its refusals; at least 30 each.")
  void keep(long days, long refusedDays);
}
