package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Audit}: the audit trail. */
public interface AuditMXBean {

  /** How many days the trail is kept. */
  long getDays();

  /** How many days refusals and failures are kept. */
  long getRefusedDays();

  /**
   * The latest entries as JSON, at most 100.
   *
   * @param filter such as {@code account=1950 outcome=refused before=4711}; empty = all
   */
  @ReadOnly
  String list(String filter);

  /** Sets how many days the trail is kept, and its refusals; at least 30 each. */
  void keep(long days, long refusedDays);
}
