package org.orrery.mail;

import java.time.Instant;
import java.util.Optional;
import org.orrery.shared.AccountId;

/**
 * A mail that is not sent.
 *
 * @param account empty = it is about a signup that is no account
 * @param state WAITING, SENDING, PARKED or UNKNOWN
 * @param lastError empty = it did not fail yet
 */
public record MailView(
    long id,
    String state,
    String template,
    Optional<AccountId> account,
    String recipient,
    int failures,
    String lastError,
    Instant createdAt) {}
