package org.orrery.mail;

import java.util.Map;
import org.orrery.shared.SellerId;

/**
 * A mail about a signup, which need not be an account, that is to be sent once.
 *
 * @param key names the mail before it exists; at most 100 characters, unique
 * @param signup its number
 * @param recipient an e-mail address; empty = nobody
 * @param template the name of its template
 * @param values what the template is filled with
 */
public record SignupMail(
    String key,
    SellerId seller,
    long signup,
    String recipient,
    String template,
    Map<String, String> values) {

  public SignupMail {
    values = Map.copyOf(values);
  }
}
