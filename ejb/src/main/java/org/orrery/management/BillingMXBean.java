package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Billing}: how billing stands, and its brakes. */
public interface BillingMXBean {

  /** The host's business date, as ISO text. */
  String getBusinessDate();

  /** Debits that are due now, those of held accounts included. */
  long getDueCount();

  /** Charges of the last run that did something. */
  long getChargedCount();

  /** Accounts on which that run failed. */
  long getFailedCount();

  /** Accounts that the run leaves alone until they are released. */
  long getHeldAccountCount();

  /** Whether the whole run is held. */
  boolean isHeld();

  /** Why; empty if it is not held. */
  String getHoldReason();

  /** When the last run ended, as an ISO instant; empty if there was none. */
  String getLastRun();

  /** What the last run did, in one line; empty if there was none. */
  String getLastRunResult();

  /**
   * The accounts that the run could not charge, oldest failure first, at most 10 000: a JSON array
   * of account, seller, date, cause, message, first, last, attempts.
   */
  @ReadOnly
  String failures();

  /**
   * Has what is due charged in the background, and tells the job's number. If this node is at such
   * a run, the job waits for its end.
   */
  long startRun();

  /** Holds the whole run. */
  void hold(String reason);

  /** Lets the run go on. */
  void release();

  /** Holds one account. */
  void holdAccount(long accountId, String reason);

  /** Lets the run charge one account again. */
  void releaseAccount(long accountId);
}
