package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Access}: API tokens, and who is locked out. */
public interface AccessMXBean {

  /**
   * The newest 100 API tokens, ended ones included: a JSON array of id, login, name, ending,
   * operations, accounts, addresses, callsPerMinute, moneyPerDay, spentToday, createdAt, createdBy,
   * expiresAt, state (GOOD, EXPIRED or REVOKED), lastUsedAt, lastUsedFrom.
   *
   * @param login whose; empty = all
   * @param before numbers are below it; 0 = the newest
   */
  @ReadOnly
  String tokens(String login, long before);

  /**
   * Makes an API token.
   *
   * @param operations with commas between: all are {@code *}
   * @param days how long it lives
   * @param limits words {@code accounts=1,2}, {@code addresses=10.0.0.0/8,::1}, {@code calls=60} (a
   *     minute), {@code money=USD:100.00,EUR:50} (a day), in any order; empty = no limits
   * @return its number, a space, and the token, which is shown this once
   */
  String createToken(String login, String name, String operations, long days, String limits);

  /** Ends an API token at once, on all nodes. */
  void revokeToken(long tokenId);

  /**
   * Who is refused because of wrong passwords: a JSON array of login, address, failures, until. An
   * empty login is all logins from the address; an empty address is all addresses that the login
   * has not signed in from.
   */
  @ReadOnly
  String lockouts();

  /**
   * Forgets the wrong passwords of a login, or from an address.
   *
   * @return how many counts were forgotten
   */
  long release(String loginOrAddress);
}
