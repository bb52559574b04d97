package org.orrery.security;

import org.jspecify.annotations.Nullable;

/**
 * What a caller showed, not yet believed.
 *
 * @param login null when none was sent, which an API token may do without
 * @param password or an API token; null when none was sent
 * @param accountId the account to act in; 0 = the login's first account
 * @param asReseller whether the token carries a Role with an empty login and id 0
 * @param address where the call came from, as a literal
 */
public record Token(
    @Nullable String login,
    @Nullable String password,
    long accountId,
    boolean asReseller,
    String address) {

  /** Without the password. */
  @Override
  public String toString() {
    return "token of " + login + " from " + address;
  }
}
