package org.orrery.api.body;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.mail.MailView;
import org.orrery.shared.AccountId;

/**
 * A mail that is not sent.
 *
 * @param state PARKED (given up on), UNKNOWN (nobody knows whether it arrived), SENDING or WAITING
 * @param account absent = it is about a signup that is no account
 * @param failures how often it could not be sent
 * @param lastError what the mail server said last; empty = it did not fail yet
 */
public record MailBody(
    long id,
    String state,
    String template,
    @Nullable Long account,
    String recipient,
    int failures,
    String lastError,
    Instant createdAt) {
  /** Shows it. */
  public static MailBody of(MailView mail) {
    return new MailBody(
        mail.id(),
        mail.state(),
        mail.template(),
        mail.account().map(AccountId::value).orElse(null),
        mail.recipient(),
        mail.failures(),
        mail.lastError(),
        mail.createdAt());
  }
}
