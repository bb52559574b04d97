package org.orrery.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.account.AccountSuspendedException;
import org.orrery.account.AccountView;
import org.orrery.account.SellerNotFoundException;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Who may look at what customers have: those who manage it, and support at everything.
 *
 * <p>For what reads, and nothing else. {@link AccountService} asks for managers, and so refuses
 * support; a feature opens what it shows to support by asking here instead.
 */
@Stateless
public class Oversight {

  @Inject AccountService accounts;

  /**
   * Refuses whoever is neither a manager nor support, for all that it may see.
   *
   * @throws AccessDeniedException if the caller is a user
   * @throws AccountSuspendedException if the caller is a suspended reseller
   * @throws org.orrery.security.TokenAccountException if its token is for certain accounts only
   */
  public void require(Caller caller) {
    if (!isSupport(caller)) {
      accounts.requireManager(caller);
    }
    caller.grant().requireAllAccounts();
  }

  /** The same for what tokens of certain accounts show too. */
  public void requireOfSome(Caller caller) {
    if (!isSupport(caller)) {
      accounts.requireManagerOfSome(caller);
    }
  }

  /**
   * The same for what one seller has.
   *
   * @throws AccessDeniedException if the caller is a user, or a reseller and the seller another
   * @throws SellerNotFoundException if there is no such seller
   */
  public void require(Caller caller, SellerId seller) {
    require(caller);
    if (isSupport(caller)) {
      accounts.currency(seller); // Refuses a seller that there is not.
    } else {
      accounts.requireSeller(caller, seller);
    }
  }

  /** Whether the caller is shown what is kept from the account's owner, such as who set a debit. */
  public boolean covers(Caller caller, AccountView account) {
    return isSupport(caller) || accounts.isManagedBy(caller, account);
  }

  /**
   * An account as its seller sees it; a manager's is locked until the transaction ends.
   *
   * @throws AccessDeniedException if the caller is a user, whatever the account
   * @throws AccountNotFoundException if there is no such account among those the caller may see
   */
  public AccountView look(Caller caller, AccountId id) {
    return isSupport(caller) ? accounts.readable(caller, id) : accounts.lockManaged(caller, id);
  }

  private static boolean isSupport(Caller caller) {
    return caller.role() == Role.SUPPORT;
  }
}
