package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanNotFoundException;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.platform.BusinessDates;
import org.orrery.security.Caller;
import org.orrery.security.Credentials;
import org.orrery.security.Login;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * Opens, suspends, resumes, deletes accounts and changes their plans.
 *
 * <p>Each step is told to the other features by an event inside the call's transaction: what they
 * refuse, is refused, and nothing is written.
 */
@Stateless
public class AccountLifecycle {

  private static final int REASON_MAX = 255;

  @Inject AccountService access;
  @Inject AccountRepository accounts;
  @Inject Credentials credentials;
  @Inject Plans plans;
  @Inject BusinessDates dates;
  @Inject Clock clock;
  @Inject Event<Object> events;

  /**
   * Makes a new customer with a login and a first account.
   *
   * @param passwordHash as {@link Credentials#hash} made it
   * @throws org.orrery.security.LoginTakenException if somebody has the login
   */
  public AccountView openForNewCustomer(Login login, String passwordHash, AccountOpening opening) {
    CustomerId customer = addCustomer(login, passwordHash, opening.seller());
    return open(accounts.nextAccountId(), customer, opening);
  }

  /**
   * Makes a new customer with a login and no account yet.
   *
   * @throws org.orrery.security.LoginTakenException if somebody has the login
   */
  public CustomerId addCustomer(Login login, String passwordHash, SellerId seller) {
    CustomerId customer = accounts.nextCustomerId();
    accounts.add(Customer.of(customer, seller, clock.instant()));
    credentials.create(login, customer, seller, passwordHash);
    return customer;
  }

  /** Opens an account of a customer under a number of the caller's choice. */
  public AccountView open(AccountId id, CustomerId customer, AccountOpening opening) {
    PeriodLength length = plans.length(opening.planId(), opening.periodId());
    LocalDate today = dates.openOn(opening.seller());
    Account account = Account.open(id, customer, opening, today);
    accounts.add(
        account,
        Contact.of(id, Contact.Kind.OWNER, opening.owner()),
        Contact.of(id, Contact.Kind.BILLING, opening.billing()));
    events.fire(new AccountOpened(account.view(), length, today));
    return account.view();
  }

  /**
   * Closes an account to its owner and pauses its billing.
   *
   * @param reason shown to the seller; may be empty
   * @throws AccountAlreadySuspendedException if it is suspended
   */
  public void suspend(Caller caller, AccountId id, String reason) {
    if (reason.length() > REASON_MAX || reason.indexOf('\0') >= 0) {
      throw new InvalidValueException("a reason has at most " + REASON_MAX + " characters");
    }
    Account account = lock(caller, id);
    LocalDate today = dates.openOn(account.view().seller());
    account.suspend(reason, today);
    accounts.flush();
    events.fire(new AccountSuspended(account.view(), today));
  }

  /**
   * Opens a suspended account again.
   *
   * @throws AccountNotSuspendedException if it is not suspended
   */
  public void resume(Caller caller, AccountId id) {
    Account account = lock(caller, id);
    account.resume();
    accounts.flush();
    events.fire(new AccountResumed(account.view(), dates.openOn(account.view().seller())));
  }

  /**
   * Ends an account. Final for every caller; a second deletion finds no account.
   *
   * @throws AccountNotDeletableException if it is the administrator's own
   */
  public void delete(Caller caller, AccountId id) {
    Account account = lock(caller, id);
    if (account.view().id().equals(FirstStart.ADMINISTRATORS_ACCOUNT)) {
      throw new AccountNotDeletableException(id);
    }
    LocalDate today = dates.openOn(account.view().seller());
    account.delete(today);
    accounts.flush();
    events.fire(new AccountDeleted(account.view(), today));
  }

  /**
   * Puts the account that the caller acts on onto another plan of the same seller.
   *
   * <p>The new plan is of the same kind, because a plan makes no reseller of a user after the
   * signup. A manager chooses among all of them; an owner among those that are open to signup and
   * billed as its own is.
   *
   * @throws PlanNotFoundException if the seller has no such plan, or it is not to be chosen
   * @throws org.orrery.plan.PeriodNotFoundException if the plan has no such billing period
   */
  public void changePlan(Caller caller, int planId, int periodId) {
    AccountId id = access.acting(caller).id();
    Account account = accounts.lock(id).orElseThrow(() -> new AccountNotFoundException(id));
    AccountView before = account.view();
    PlanView plan = plans.find(before.seller(), planId);
    if (!plan.canFollow(plans.find(before.planId()), access.isManagedBy(caller, before))) {
      throw new PlanNotFoundException(planId);
    }
    PeriodLength oldLength = plans.length(before.planId(), before.periodId());
    PeriodLength newLength = plans.length(planId, periodId);
    account.changePlan(planId, periodId);
    accounts.flush();
    LocalDate today = dates.openOn(before.seller());
    events.fire(new AccountPlanChanged(account.view(), oldLength, newLength, today));
  }

  private Account lock(Caller caller, AccountId id) {
    access.lockManaged(caller, id);
    return accounts.find(id).orElseThrow(() -> new AccountNotFoundException(id));
  }
}
