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
   * @throws AccessDeniedException if a token would change its own login's: whoever has a password
   *     has none of the token's limits
   * @throws org.orrery.security.TokenAccountException if its token is for certain accounts only:
   *     the customer may have others
   */
  public void change(Caller caller, Password password) {
    CustomerId customer = accounts.acting(caller).customer();
    caller.grant().requireAllAccounts();
    if (caller.grant().isByToken() && customer.equals(caller.customer())) {
      throw new AccessDeniedException("A token does not change its own login's password");
    }
    credentials.changePassword(customer, password);
  }
}
