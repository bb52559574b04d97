package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.signup.ModeratedSignup;
import org.orrery.signup.Moderation;
import org.orrery.signup.SignupDetails;

/**
 * Signups that wait for a moderator, who is an administrator; others are refused with {@code
 * org.orrery.security.AccessDeniedException}.
 */
@Stateless
public class SignupOffice {

  @Inject AccountService accounts;
  @Inject Moderation moderation;

  /** Those that wait, oldest first. */
  public List<ModeratedSignup> waiting(Caller caller) {
    accounts.requireAdministrator(caller);
    return moderation.waiting();
  }

  /**
   * Opens the account in spite of the doubts.
   *
   * @param taxed whether a claim to pay no tax is only kept, not granted
   */
  public AccountId approve(Caller caller, long signup, boolean taxed) {
    accounts.requireAdministrator(caller);
    return taxed ? moderation.approveTaxed(signup) : moderation.approve(signup);
  }

  /** All that is known of a signup, whatever came of it; secrets are shown as {@code *}. */
  public SignupDetails details(Caller caller, long signup) {
    accounts.requireAdministrator(caller);
    return moderation.details(signup);
  }

  /** Ends the signup and tells the customer why; its login is free again. */
  public void refuse(Caller caller, long signup, String reason) {
    accounts.requireAdministrator(caller);
    moderation.refuse(signup, reason);
  }

  /** Ends the signup; its login is free again. */
  public void reject(Caller caller, long signup) {
    accounts.requireAdministrator(caller);
    moderation.reject(signup);
  }
}
