package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.account.AccountService;
import org.orrery.security.ApiTokens;
import org.orrery.security.Caller;
import org.orrery.security.Login;
import org.orrery.security.NewToken;
import org.orrery.security.TokenTerms;

/** New API tokens, for customers in good standing; others may still end those they have. */
@Stateless
public class TokenOffice {

  @Inject AccountService accounts;
  @Inject ApiTokens tokens;

  /**
   * Makes a token that stands for a login.
   *
   * @return the only time that the token itself is shown
   * @throws org.orrery.account.AccountSuspendedException if the caller is suspended
   * @throws org.orrery.security.AccessDeniedException if the caller shows a token, or the login is
   *     another's and the caller no administrator
   * @throws org.orrery.shared.InvalidValueException if nobody has the login
   */
  public NewToken make(Caller caller, Login owner, TokenTerms terms) {
    accounts.requireStanding(caller);
    return tokens.create(caller, owner, terms);
  }
}
