package org.orrery.mail;

/**
 * How the outbox stands.
 *
 * @param waiting those that are being sent included
 * @param parked given up on
 * @param unknown handed over without an answer
 * @param lastError of the mail that failed last and is not sent; empty = there is none
 * @param holdReason empty = mails are sent
 */
public record MailStatus(
    long waiting, long parked, long unknown, String lastError, String holdReason) {}
