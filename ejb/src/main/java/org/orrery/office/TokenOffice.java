package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.register.Page;
import org.orrery.register.PageRequest;
import org.orrery.security.ApiTokenView;
import org.orrery.security.ApiTokens;
import org.orrery.security.Caller;
import org.orrery.security.Login;
import org.orrery.security.NewToken;
import org.orrery.security.TokenTerms;

/** API tokens: new ones for customers in good standing; others may still see and end theirs. */
@Stateless
public class TokenOffice {

  @Inject AccountService accounts;
  @Inject ApiTokens tokens;

  /**
   * A page of the tokens that the caller may see.
   *
   * @param login whose; empty = of all whose it may see
   * @param living whether those that have expired or were revoked are left out
   * @throws org.orrery.security.AccessDeniedException if the caller shows a token
   */
  public Page<ApiTokenView> list(Caller caller, String login, boolean living, PageRequest page) {
    List<ApiTokenView> rows = tokens.list(caller, login, living, page.below(), page.limit() + 1);
    return Page.of(rows, page.limit(), ApiTokenView::id);
  }

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
