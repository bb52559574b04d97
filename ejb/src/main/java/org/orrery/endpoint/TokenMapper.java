package org.orrery.endpoint;

import org.jspecify.annotations.Nullable;
import org.orrery.security.Token;
import org.orrery.shared.InvalidValueException;
import org.orrery.wire.AuthToken;
import org.orrery.wire.Role;

/** Translates the wire's token. */
final class TokenMapper {

  private TokenMapper() {}

  /**
   * What the caller showed.
   *
   * @param address where the call came from
   * @throws InvalidValueException if the token names a role, which nobody ever does
   */
  static Token token(@Nullable AuthToken at, String address) {
    if (at == null) {
      return new Token(null, null, 0, false, address);
    }
    long accountId = at.accountId == null ? 0 : at.accountId;
    return new Token(at.login, at.password, accountId, asReseller(at.role), address);
  }

  /**
   * A login that is there and empty, with account id 0, asks for reseller mode; an empty element,
   * as some clients write nil, does not.
   *
   * <p>Source: H-Sphere XML API Reference, the paragraph on resellers.
   */
  private static boolean asReseller(@Nullable Role role) {
    if (role == null || role.login == null) {
      return false;
    }
    if (!role.login.isEmpty()) {
      throw new InvalidValueException("a Role has an empty login, or is nil");
    }
    return role.accountId == null || role.accountId == 0;
  }
}
