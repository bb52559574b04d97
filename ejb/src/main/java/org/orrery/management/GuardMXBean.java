package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Guard}: whether clock and database are what they were. */
public interface GuardMXBean {

  /** Which installation this is. */
  String getInstallation();

  /** The database of the last heartbeat: PostgreSQL's system identifier, a slash, the oid. */
  String getDatabase();

  /** Heartbeats of all nodes so far. */
  long getBeat();

  /** When the last one was, as an ISO instant; empty before the first. */
  String getLastBeat();

  /** Whether this node could write its file; without it a restore is not noticed. */
  boolean isRemembering();

  /** Why billing is held by the guard; empty if it is not. */
  String getDoubt();

  /** The last alarms, a line each, the last one first. */
  @ReadOnly
  String alarms();

  /** The nodes and when each beat last, a line each. */
  @ReadOnly
  String nodes();
}
