package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Mail}. */
@Description("The outbox.")
public interface MailMXBean {

  @Description("How many wait to be sent.")
  @Unit("mails")
  long getWaitingCount();

  @Description("How many were given up on.")
  @Unit("mails")
  long getParkedCount();

  @Description("Of how many nobody knows whether they were sent.")
  @Unit("mails")
  long getUnknownCount();

  @Description("Why the mail that failed last is not sent; empty if there is none.")
  @Unit("text")
  String getLastError();

  @Description("Why none is sent; empty if mails are sent.")
  @Unit("text")
  String getHoldReason();

  @Description(
      "Those that are not sent: a JSON array of id, state, template, accountId, recipient, "
          + "failures, lastError, createdAt; the account is 0 where a signup is none yet.")
  @ReadOnly
  String list();

  @Description("Has a parked mail tried again.")
  void retry(long mailId);

  @Description("Has every parked mail tried again, and tells how many.")
  @Unit("mails")
  long retryParked();

  @Description("Has a mail sent again of which nobody knows whether it arrived.")
  void resend(long mailId);

  @Description("Notes of such a mail that it has arrived.")
  void arrived(long mailId);

  @Description("Stops the sending.")
  void hold(String reason);

  @Description("Sends a test mail, and fails with the mail server's words if it is not taken.")
  void sendTest(String recipient);

  @Description("Lets it go on.")
  void release();
}
