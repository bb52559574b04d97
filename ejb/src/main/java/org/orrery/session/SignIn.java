package org.orrery.session;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to sign in, and from where.
 *
 * @param login null if nothing was typed
 * @param password null if nothing was typed
 * @param address a literal
 * @param agent what the browser calls itself; empty = nothing
 * @param stays whether the person wants to stay signed in on this browser
 */
public record SignIn(
    @Nullable String login,
    @Nullable String password,
    String address,
    String agent,
    boolean stays) {

  /** Without the password. */
  @Override
  public String toString() {
    return "sign-in of " + login + " from " + address;
  }
}
