package org.orrery.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the mails of this node.
 *
 * @param address host and port
 * @param from the address that mails come from
 * @param encrypted whether nothing is sent in clear
 * @param takenAt when it took the last of the 1000 newest mails; null = none of them
 */
public record MailServer(
    String address, String from, boolean encrypted, @Nullable Instant takenAt) {}
