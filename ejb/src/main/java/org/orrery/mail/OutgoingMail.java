package org.orrery.mail;

import java.util.Map;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * A mail that is to be sent once.
 *
 * @param key names the mail before it exists, such as {@code invoice/1950/12}; at most 100
 *     characters, unique
 * @param account whom it is about
 * @param recipient an e-mail address; empty = the account's billing contact's
 * @param template the name of its template
 * @param values what the template is filled with
 */
public record OutgoingMail(
    String key,
    SellerId seller,
    AccountId account,
    String recipient,
    String template,
    Map<String, String> values) {

  public OutgoingMail {
    values = Map.copyOf(values);
  }
}
