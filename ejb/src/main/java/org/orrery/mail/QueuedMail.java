package org.orrery.mail;

import java.util.Map;
import java.util.Optional;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * A mail that is about to be sent.
 *
 * @param id names it in {@code Message-ID} as well
 * @param account empty = it is about a signup that is no account
 * @param values what its template is filled with
 * @param failures how often it was tried in vain
 */
public record QueuedMail(
    long id,
    SellerId seller,
    Optional<AccountId> account,
    String recipient,
    String template,
    Map<String, String> values,
    int failures) {

  public QueuedMail {
    values = Map.copyOf(values);
  }
}
