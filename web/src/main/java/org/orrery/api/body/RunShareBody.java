package org.orrery.api.body;

import org.orrery.register.RunShareItem;

/** How many charges of a bill run a node made. */
public record RunShareBody(String node, long charged) {
  /** Shows it. */
  public static RunShareBody of(RunShareItem item) {
    return new RunShareBody(item.node(), item.charged());
  }
}
