package org.orrery.idempotency;

import java.util.regex.Pattern;
import org.orrery.shared.InvalidValueException;

/** A caller's own name for one call that is to happen once. 1 to 200 visible ASCII characters. */
public record IdempotencyKey(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

  /**
   * Checks the form. A key that is sent and cannot be one is refused, since a call without the
   * protection that its caller counts on is worse than none.
   *
   * @throws InvalidValueException if it is empty, too long or has other characters
   */
  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "an idempotency key has 1 to 200 visible ASCII characters without blanks; a UUID is one");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
