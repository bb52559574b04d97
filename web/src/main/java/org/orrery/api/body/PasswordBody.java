package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.security.Password;

/** A password to be set. */
public record PasswordBody(@Nullable String password) {
  /**
   * The password.
   *
   * @throws org.orrery.shared.InvalidValueException if it cannot be one
   */
  public Password wanted() {
    return new Password(Given.value("password", password));
  }

  /** Without it. */
  @Override
  public String toString() {
    return "a password";
  }
}
