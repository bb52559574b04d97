package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Credentials;
import org.orrery.security.Password;
import org.orrery.shared.CustomerId;

/** Changes control-panel passwords. */
@Stateless
public class Passwords {

  @Inject AccountService accounts;
  @Inject Credentials credentials;

  /**
   * Sets the password of the customer whose account the caller acts on, mostly its own.
   *
   * @throws AccessDeniedException if a token would change its own login's, or one of staff: whoever
   *     has such a password has none of the token's limits; or if the caller is support
   * @throws org.orrery.security.TokenAccountException if its token is for certain accounts only:
   *     the customer may have others
   */
  public void change(Caller caller, Password password) {
    CustomerId customer = accounts.actingToChange(caller).customer();
    caller.grant().requireAllAccounts();
    if (caller.grant().isByToken()) {
      requireOthers(caller, customer);
    }
    credentials.changePassword(customer, password);
  }

  private void requireOthers(Caller caller, CustomerId customer) {
    if (customer.equals(caller.customer())) {
      throw new AccessDeniedException("A token does not change its own login's password");
    }
    if (credentials.isStaff(customer)) {
      throw new AccessDeniedException("A token changes no password of staff");
    }
  }
}
