package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/**
 * A login that was just made.
 *
 * @param password the random one, shown this one time; absent = it was given
 */
public record MadeStaffBody(String login, @Nullable String password) {
  /** Without the password. */
  @Override
  public String toString() {
    return "staff " + login;
  }
}
