package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Guard}. */
@Description("Whether clock and database are what they were.")
public interface GuardMXBean {

  @Description("Which installation this is.")
  @Unit("UUID")
  String getInstallation();

  @Description(
      "The database of the last heartbeat: PostgreSQL's system identifier, a slash, the oid.")
  @Unit("text")
  String getDatabase();

  @Description("Heartbeats of all nodes so far.")
  @Unit("heartbeats")
  long getBeat();

  @Description("When the last one was, as an ISO instant; empty before the first.")
  @Unit("ISO instant")
  String getLastBeat();

  @Description("Whether this node could write its file; without it a restore is not noticed.")
  @Unit("yes or no")
  boolean isRemembering();

  @Description("Why billing is held by the guard; empty if it is not.")
  @Unit("text")
  String getDoubt();

  @Description("The last alarms, a line each, the last one first.")
  @ReadOnly
  String alarms();

  @Description("The nodes and when each beat last, a line each.")
  @ReadOnly
  String nodes();
}
