package org.orrery.security;

import java.util.regex.Pattern;
import org.orrery.shared.InvalidValueException;

/**
 * What a call asks for: an operation of a service, both by the names that integrators know, such as
 * {@code AdminServices} and {@code oneTimeDebit}.
 */
public record Operation(String service, String name) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");

  /**
   * Checks the names.
   *
   * @throws InvalidValueException if one of them has signs that no name has
   */
  public Operation {
    if (!FORM.matcher(service).matches() || !FORM.matcher(name).matches()) {
      throw new InvalidValueException("an operation is named by letters and digits");
    }
  }

  @Override
  public String toString() {
    return service + "." + name;
  }
}
