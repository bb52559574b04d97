package org.orrery.security;

import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * Who calls, known by a password or an API token.
 *
 * @param customer the customer behind the login
 * @param login as stored, in lower case
 * @param role the capacity of this call; a reseller's login without the reseller role calls as USER
 * @param seller whom the caller acts for: the host for staff, the reseller's own seller for
 *     RESELLER, the seller that the customer belongs to for USER
 * @param tokenAccount the account that the caller named in its token; 0 = the login's first account
 * @param grant how much of all this an API token leaves
 */
public record Caller(
    CustomerId customer, String login, Role role, SellerId seller, long tokenAccount, Grant grant) {

  /** A caller who showed its password. */
  public Caller(CustomerId customer, String login, Role role, SellerId seller, long tokenAccount) {
    this(customer, login, role, seller, tokenAccount, Grant.WHOLE);
  }

  /** The same caller with another grant. */
  Caller with(Grant other) {
    return new Caller(customer, login, role, seller, tokenAccount, other);
  }

  /** The same caller, as if it had named the account in its token. */
  public Caller on(AccountId account) {
    return new Caller(customer, login, role, seller, account.value(), grant);
  }

  /** Administrators and resellers: those who may change what is sold and owed. */
  public boolean isManager() {
    return role == Role.ADMINISTRATOR || role == Role.RESELLER;
  }

  /** Administrators and support: those who work for the provider, and may own no account. */
  public boolean isStaff() {
    return role == Role.ADMINISTRATOR || role == Role.SUPPORT;
  }
}
