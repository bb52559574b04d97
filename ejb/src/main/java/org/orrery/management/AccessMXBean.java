package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Access}. */
@Description("API tokens, and who is locked out.")
public interface AccessMXBean {

  @Description(
      "The newest 100 API tokens, ended ones included: a JSON array of id, login, name, ending, "
          + "operations, accounts, addresses, callsPerMinute, moneyPerDay, spentToday, createdAt, "
          + "createdBy, expiresAt, state (GOOD, EXPIRED or REVOKED), lastUsedAt, lastUsedFrom.")
  @ReadOnly
  String tokens(
      @Description("whose; empty = all") String login,
      @Description("numbers are below it; 0 = the newest") long before);

  @Description(
      "Makes an API token. Answers its number, a space, and the token, which is shown this "
          + "once.")
  String createToken(
      String login,
      String name,
      @Description("with commas between: all are *") String operations,
      @Description("how long it lives") long days,
      @Description(
              "words accounts=1,2, addresses=10.0.0.0/8,::1, calls=60 (a minute), money=USD:100.00,EUR:50 (a day), in any order; empty = no limits")
          String limits);

  @Description("Ends an API token at once, on all nodes.")
  void revokeToken(long tokenId);

  @Description(
      "Who is refused because of wrong passwords: a JSON array of login, address, failures, "
          + "until. An empty login is all logins from the address; an empty address is all "
          + "addresses that the login has not signed in from.")
  @ReadOnly
  String lockouts();

  @Description(
      "Forgets the wrong passwords of a login, or from an address. Answers how many counts "
          + "were forgotten.")
  @Unit("counts")
  long release(String loginOrAddress);
}
