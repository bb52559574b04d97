package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Billing}. */
@Description("How billing stands, and its brakes.")
public interface BillingMXBean {

  @Description("The host's business date, as ISO text.")
  @Unit("ISO date")
  String getBusinessDate();

  @Description("Debits that are due now, those of held accounts included.")
  @Unit("debits")
  long getDueCount();

  @Description("Charges of the last run that did something.")
  @Unit("charges")
  long getChargedCount();

  @Description("Accounts on which that run failed.")
  @Unit("accounts")
  long getFailedCount();

  @Description("Accounts that the run leaves alone until they are released.")
  @Unit("accounts")
  long getHeldAccountCount();

  @Description("Whether the whole run is held.")
  @Unit("yes or no")
  boolean isHeld();

  @Description("Why; empty if it is not held.")
  @Unit("text")
  String getHoldReason();

  @Description("When the last run ended, as an ISO instant; empty if there was none.")
  @Unit("ISO instant")
  String getLastRun();

  @Description("What the last run did, in one line; empty if there was none.")
  @Unit("text")
  String getLastRunResult();

  @Description(
      "The accounts that the run could not charge, oldest failure first, at most 10 000: a "
          + "JSON array of account, seller, date, cause, message, first, last, attempts.")
  @ReadOnly
  String failures();

  @Description(
      "Has what is due charged in the background, and tells the job's number. If this node is"
          + " at such a run, the job waits for its end.")
  @Unit("job number")
  long startRun();

  @Description("Holds the whole run.")
  void hold(String reason);

  @Description("Lets the run go on.")
  void release();

  @Description("Holds one account.")
  void holdAccount(long accountId, String reason);

  @Description("Lets the run charge one account again.")
  void releaseAccount(long accountId);
}
