package org.orrery.security;

import org.orrery.platform.ClientNetwork;

/**
 * Somebody shows a login and a password.
 *
 * @param loginKey empty = an API token without a login
 * @param address where from
 */
record Attempt(String loginKey, String password, String address) {

  /** As what the address counts. */
  String network() {
    return ClientNetwork.of(address);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return loginKey + " from " + address;
  }
}
