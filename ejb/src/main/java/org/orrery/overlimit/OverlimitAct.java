package org.orrery.overlimit;

/** What a run does about the use of one resource. */
public enum OverlimitAct {
  /** Mails how much is used. */
  WARN,
  /** Suspends the account for it, and mails that. */
  SUSPEND
}
