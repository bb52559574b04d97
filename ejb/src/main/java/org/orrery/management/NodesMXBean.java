package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Nodes}. */
@Description("The servers that work on this database.")
public interface NodesMXBean {

  @Description("How many were seen within the last 30 seconds.")
  @Unit("servers")
  long getUpCount();

  @Description("How many were not, and did not end in good order.")
  @Unit("servers")
  long getDownCount();

  @Description(
      "How many names two living servers have: set ORRERY_NODE_NAME so that each has its own.")
  @Unit("names")
  long getTwiceCount();

  @Description(
      "All that were seen within 30 days, by name: a JSON array of node, state (UP, DOWN, ENDED, "
          + "TWICE: two servers have that name), version, address, startedAt, seenAt, endedAt.")
  @ReadOnly
  String list();

  @Description(
      "How nodes shared the bill runs of the last business dates, latest first, at most 1000: a "
          + "JSON array of date, seller, node, charged.")
  @ReadOnly
  String shares();
}
