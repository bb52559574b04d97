package org.orrery.audit;

/** How much is verified. */
public enum Scope {
  /** What was booked since the last verification. */
  NEWS,
  /** Everything, in slices, once a day. */
  DAILY,
  /** Everything at once. */
  ON_DEMAND
}
