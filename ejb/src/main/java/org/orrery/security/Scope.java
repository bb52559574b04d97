package org.orrery.security;

import java.util.Set;
import java.util.regex.Pattern;
import org.orrery.shared.InvalidValueException;

/**
 * Operations that an API token is good for: {@code *} is all, {@code AdminServices} those of one
 * service, {@code AdminServices.getQuota} one, {@code AdminServices.get*} those that begin so.
 *
 * <p>An operation that sets passwords is meant only where it is named in full: a password has no
 * limits, so whoever may set one has a way around a token's. So are those that book money by hand
 * of which a token's limit knows nothing.
 */
public record Scope(String text) {

  private static final Pattern FORM =
      Pattern.compile("\\*|[A-Za-z][A-Za-z0-9]{0,63}(\\.([A-Za-z][A-Za-z0-9]{0,63}\\*?|\\*))?");

  private static final Set<String> NEVER_IMPLIED =
      Set.of("changePassword", "settleCardPayment", "assignNotice");

  /**
   * Checks the form; whether there is such an operation is not known here.
   *
   * @throws InvalidValueException if it is none of the four
   */
  public Scope {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValueException(
          "a token is good for *, a service, service.operation or service.begin*");
    }
  }

  boolean includes(Operation operation) {
    String asked = operation.toString();
    if (text.equals(asked)) {
      return true;
    }
    if (NEVER_IMPLIED.contains(operation.name())) {
      return false;
    }
    return text.equals(operation.service())
        || (text.endsWith("*") && asked.startsWith(text.substring(0, text.length() - 1)));
  }
}
