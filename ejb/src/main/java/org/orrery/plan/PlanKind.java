package org.orrery.plan;

/** For whom a plan is made. */
public enum PlanKind {
  /** For those who use what they buy. */
  USER,
  /** For those who sell it on; its customers become resellers. */
  RESELLER
}
