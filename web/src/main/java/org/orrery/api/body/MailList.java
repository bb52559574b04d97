package org.orrery.api.body;

import java.util.List;
import org.orrery.mail.MailStatus;
import org.orrery.mail.MailView;

/**
 * How the outbox stands, and the mails that are not sent: first those that a person decides about.
 *
 * @param waiting those that are being sent included
 * @param parked given up on
 * @param unknown handed over without an answer
 * @param holdReason why no mail is sent; empty = mails are sent
 * @param items at most 500, the oldest of each state first
 */
public record MailList(
    long waiting, long parked, long unknown, String holdReason, List<MailBody> items) {
  /** Shows them. */
  public static MailList of(MailStatus status, List<MailView> mails) {
    return new MailList(
        status.waiting(),
        status.parked(),
        status.unknown(),
        status.holdReason(),
        mails.stream().map(MailBody::of).toList());
  }
}
