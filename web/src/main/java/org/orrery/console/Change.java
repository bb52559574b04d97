package org.orrery.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Password;

/**
 * What a form asks for: an operation, by the name that it has at the other doors, and all its
 * values. By them the same form sent twice is known, and told in the trail.
 *
 * @param account 0 = it is about none
 * @param values in the order of the form; null where nothing was given
 * @param secret the password that is set; null if none
 */
public record Change(
    String operation,
    long account,
    Map<String, @Nullable Object> values,
    @Nullable Password secret) {

  /** Copies the values. */
  public Change {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Begins to describe one. */
  public static Change of(String operation) {
    return new Change(operation, 0, Map.of(), null);
  }

  /** The account that it is about. */
  public Change about(long accountId) {
    return new Change(operation, accountId, values, secret);
  }

  /** With one value more. */
  public Change with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Change(operation, account, more, secret);
  }

  /** With the password that it sets, which is shown nowhere. */
  public Change setting(Password password) {
    return new Change(operation, account, values, password);
  }

  /** All that is asked, in a form that no other change has. */
  String content() {
    StringBuilder text = new StringBuilder("account " + account + '\n');
    values.forEach(
        (name, value) -> {
          String given = String.valueOf(value);
          text.append(name).append(' ').append(given.length()).append(':').append(given);
          text.append('\n');
        });
    return text.toString();
  }
}
