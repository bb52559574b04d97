package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.security.Caller;
import org.orrery.security.Credentials;
import org.orrery.security.Password;

/** Changes control-panel passwords. */
@Stateless
public class Passwords {

  @Inject AccountService accounts;
  @Inject Credentials credentials;

  /** Sets the password of the customer whose account the caller acts on, mostly its own. */
  public void change(Caller caller, Password password) {
    credentials.changePassword(accounts.acting(caller).customer(), password);
  }
}
