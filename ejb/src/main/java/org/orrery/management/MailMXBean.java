package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Mail}: the outbox. */
public interface MailMXBean {

  /** How many wait to be sent. */
  long getWaitingCount();

  /** How many were given up on. */
  long getParkedCount();

  /** Of how many nobody knows whether they were sent. */
  long getUnknownCount();

  /** Why the mail that failed last is not sent; empty if there is none. */
  String getLastError();

  /** Why none is sent; empty if mails are sent. */
  String getHoldReason();

  /**
   * Those that are not sent: a JSON array of id, state, template, accountId, recipient, failures,
   * lastError, createdAt; the account is 0 where a signup is none yet.
   */
  @ReadOnly
  String list();

  /** Has a parked mail tried again. */
  void retry(long mailId);

  /** Has every parked mail tried again, and tells how many. */
  long retryParked();

  /** Has a mail sent again of which nobody knows whether it arrived. */
  void resend(long mailId);

  /** Notes of such a mail that it has arrived. */
  void arrived(long mailId);

  /** Stops the sending. */
  void hold(String reason);

  /** Lets it go on. */
  void release();
}
