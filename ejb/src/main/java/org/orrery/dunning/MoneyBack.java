package org.orrery.dunning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.SuspendedBy;
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

  /**
   * Notes the request.
   *
   * @throws AccountNotFoundException if there is no such account
   * @throws org.orrery.account.AccountAlreadySuspendedException if it is suspended
   */
  public void request(AccountId account) {
    lifecycle.suspendBySystem(account, SuspendedBy.MONEY_BACK, "the customer wants the money back");
  }
}
