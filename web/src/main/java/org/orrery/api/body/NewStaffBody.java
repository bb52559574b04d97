package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.security.Password;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;

/**
 * A login for somebody who works for the provider.
 *
 * @param role ADMINISTRATOR or SUPPORT
 * @param password absent = a random one, which the answer shows
 */
public record NewStaffBody(
    @Nullable String login, @Nullable String role, @Nullable String password) {
  /** What it may do. */
  public Role wantedRole() {
    return switch (Given.value("role", role)) {
      case "ADMINISTRATOR" -> Role.ADMINISTRATOR;
      case "SUPPORT" -> Role.SUPPORT;
      default -> throw new InvalidValueException("role is ADMINISTRATOR or SUPPORT");
    };
  }

  /** The given password, or a random one. */
  public Password wantedPassword() {
    return password == null ? Password.random() : new Password(password);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "staff " + login;
  }
}
