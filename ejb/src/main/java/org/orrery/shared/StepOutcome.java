package org.orrery.shared;

/** What came of a step about one account. */
public enum StepOutcome {
  DONE,
  /** Nothing of it was due any more. */
  OVERTAKEN,
  /** Somebody else had the account; nothing was done. */
  BUSY
}
