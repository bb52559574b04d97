package org.orrery.product;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who makes a call: what goes into its token.
 *
 * @param accountId the account to act on; 0 = the login's first
 * @param asReseller whether the token asks for reseller mode
 */
record Identity(String login, String password, long accountId, boolean asReseller) {

  /** The first administrator of products that are built for tests. */
  static final Identity ADMINISTRATOR = new Identity("admin", "admin", 0, false);

  static Identity of(String login, String password) {
    return new Identity(login, password, 0, false);
  }

  Identity actingOn(long account) {
    return new Identity(login, password, account, asReseller);
  }

  Identity inResellerMode() {
    return new Identity(login, password, accountId, true);
  }

  Identity withPassword(String other) {
    return new Identity(login, other, accountId, asReseller);
  }

  /** The token's fields. */
  Map<String, Object> token() {
    Map<String, Object> token = new LinkedHashMap<>();
    token.put("accountId", accountId);
    token.put("login", login);
    token.put("password", password);
    if (asReseller) {
      token.put("role", Map.of("accountId", 0, "login", ""));
    }
    return token;
  }
}
