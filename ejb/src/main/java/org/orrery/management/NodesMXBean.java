package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Nodes}: the servers that work on this database. */
public interface NodesMXBean {

  /** How many were seen within the last 30 seconds. */
  long getUpCount();

  /** How many were not, and did not end in good order. */
  long getDownCount();

  /**
   * All that were seen within 30 days, by name: a JSON array of node, state (UP, DOWN, ENDED,
   * TWICE: two servers have that name), version, address, startedAt, seenAt, endedAt.
   */
  @ReadOnly
  String list();

  /**
   * How nodes shared the bill runs of the last business dates, latest first, at most 1000: a JSON
   * array of date, seller, node, charged.
   */
  @ReadOnly
  String shares();
}
