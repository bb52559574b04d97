package org.orrery.dunning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.account.SuspendedBy;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;

/**
 * Takes and settles requests of customers who want their money back.
 *
 * <p>A request suspends the account; nobody can resume it, only delete it. What the deletion gives
 * back is the business of fees. Source: API reference, sections 6.5 and 6.11.
 */
@Stateless
public class MoneyBack {

  @Inject AccountLifecycle lifecycle;
  @Inject AccountService accounts;
  @Inject BusinessDates dates;

  /**
   * Notes the request.
   *
   * @throws org.orrery.account.AccountNotFoundException if there is no such account
   * @throws org.orrery.account.AccountAlreadySuspendedException if it is suspended
   */
  public void request(AccountId account) {
    AccountView view = accounts.lock(account); // Waits: a busy account is not a missing one.
    lifecycle.suspendBySystem(
        account,
        SuspendedBy.MONEY_BACK,
        "the customer wants the money back",
        dates.openOn(view.seller()));
  }
}
