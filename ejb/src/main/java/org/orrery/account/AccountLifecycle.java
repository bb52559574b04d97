package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.orrery.account.AccountRepository.NewCustomer;
import org.orrery.plan.PeriodLength;
import org.orrery.plan.PlanNotFoundException;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.platform.BusinessDates;
import org.orrery.security.Caller;
import org.orrery.security.Credentials;
import org.orrery.security.Login;
import org.orrery.security.Role;
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
  @Inject SuspensionHistory history;
  @Inject Trials trials;
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
    NewCustomer added = accounts.addCustomer(opening.seller(), clock.instant());
    credentials.create(login, added.id(), opening.seller(), passwordHash);
    return open(added.firstAccount(), added.id(), opening);
  }

  /**
   * Makes a new customer with a login and no account yet.
   *
   * @throws org.orrery.security.LoginTakenException if somebody has the login
   */
  public CustomerId addCustomer(Login login, String passwordHash, SellerId seller) {
    CustomerId customer = accounts.addCustomer(seller, clock.instant()).id();
    credentials.create(login, customer, seller, passwordHash);
    return customer;
  }

  /** Opens an account of a customer under a number of the caller's choice. */
  public AccountView open(AccountId id, CustomerId customer, AccountOpening opening) {
    PeriodLength length = plans.length(opening.planId(), opening.periodId());
    LocalDate today = dates.openOn(opening.seller());
    AccountView account = Account.open(id, customer, opening, today).view();
    accounts.open(account, opening);
    trials.beginIfOffered(account, plans.find(opening.planId()));
    events.fire(
        new AccountOpened(account, length, today, opening.promoCode(), opening.exemption()));
    return account;
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
    suspend(account, manager(caller), reason, dates.openOn(account.view().seller()));
  }

  /**
   * Opens a suspended account again.
   *
   * @throws AccountNotSuspendedException if it is not suspended
   * @throws ResumeNotAllowedException if it was suspended by somebody whom the caller may not undo
   */
  public void resume(Caller caller, AccountId id) {
    Account account = lock(caller, id);
    resume(account, manager(caller), dates.openOn(account.view().seller()));
  }

  /**
   * Ends an account. Final for every caller; a second deletion finds no account.
   *
   * @throws AccountNotDeletableException if it is the administrator's own
   */
  public void delete(Caller caller, AccountId id) {
    Account account = lock(caller, id);
    delete(account, manager(caller), dates.openOn(account.view().seller()));
  }

  /**
   * Suspends for a cause that nobody calls for, such as a debt.
   *
   * @param on the business date that the cause belongs to
   * @throws AccountAlreadySuspendedException if it is suspended, by whomever
   * @throws AccountNotDeletableException if it is the administrator's own
   */
  public void suspendBySystem(AccountId id, SuspendedBy cause, String reason, LocalDate on) {
    Account account = lock(id);
    requireNotAdministrators(id);
    suspend(account, cause, reason, on);
  }

  /** The same on the open business date; waits for whoever has the account. */
  public void suspendBySystem(AccountId id, SuspendedBy cause, String reason) {
    suspendBySystem(id, cause, reason, dates.openOn(lock(id).view().seller()));
  }

  /**
   * Resumes because the cause of the suspension is gone.
   *
   * @throws AccountNotSuspendedException if it is not suspended
   * @throws ResumeNotAllowedException if it was suspended for another cause
   */
  public void resumeBySystem(AccountId id, SuspendedBy cause, LocalDate on) {
    resume(lock(id), cause, on);
  }

  /**
   * Ends an account for a cause that nobody calls for.
   *
   * @throws AccountNotDeletableException if it is the administrator's own
   */
  public void deleteBySystem(AccountId id, SuspendedBy cause, LocalDate on) {
    delete(lock(id), cause, on);
  }

  /**
   * Undoes a deletion before the purge. For operators; to callers a deletion is final.
   *
   * @return the account, active or, if it was suspended when it was deleted, suspended
   * @throws AccountNotFoundException if there is none, or it is not deleted, or its day of purge
   *     has come
   */
  public AccountView undelete(AccountId id) {
    Account account = accounts.lockAny(id).orElseThrow(() -> new AccountNotFoundException(id));
    LocalDate today = dates.openOn(account.view().seller());
    LocalDate deletedOn = account.restore(today);
    accounts.flush();
    events.fire(new AccountRestored(account.view(), deletedOn, today));
    return account.view();
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
    AccountId id = access.actingToChange(caller).id();
    Account account = accounts.lock(id).orElseThrow(() -> new AccountNotFoundException(id));
    AccountView before = account.view();
    if (before.planId() == planId && before.periodId() == periodId) {
      return; // Done already: a call whose answer was lost is sent again.
    }
    PlanView plan = plans.find(before.seller(), planId);
    boolean bySeller = access.isManagedBy(caller, before);
    if (!plan.canFollow(plans.find(before.planId()), bySeller)) {
      throw new PlanNotFoundException(planId);
    }
    PeriodLength oldLength = plans.length(before.planId(), before.periodId());
    PeriodLength newLength = plans.length(planId, periodId);
    account.changePlan(planId, periodId);
    accounts.flush();
    LocalDate today = dates.openOn(before.seller());
    events.fire(new AccountPlanChanged(account.view(), oldLength, newLength, today, !bySeller));
  }

  /**
   * Counts an account's billing periods from today on: the open one closes, a new one opens. For
   * operators.
   *
   * @return today's date
   * @throws AccountNotFoundException if there is no such account
   * @throws AccountSuspendedException if it is suspended
   */
  public LocalDate restartBilling(AccountId id) {
    AccountView account = lock(id).view();
    if (account.state() == AccountState.SUSPENDED) {
      throw new AccountSuspendedException(id);
    }
    LocalDate today = dates.openOn(account.seller());
    PeriodLength length = plans.length(account.planId(), account.periodId());
    events.fire(new BillingRestarted(account, length, today));
    return today;
  }

  private void suspend(Account account, SuspendedBy by, String reason, LocalDate on) {
    account.suspend(by, reason, on);
    accounts.flush();
    history.begin(account.view().id(), by, reason, on);
    events.fire(new AccountSuspended(account.view(), on));
  }

  private void resume(Account account, SuspendedBy by, LocalDate on) {
    account.resume(by);
    accounts.flush();
    history.end(account.view().id(), by, on);
    events.fire(new AccountResumed(account.view(), on));
  }

  private void delete(Account account, SuspendedBy by, LocalDate on) {
    requireNotAdministrators(account.view().id());
    account.delete(by, on);
    accounts.flush();
    events.fire(new AccountDeleted(account.view(), on));
  }

  private Account lock(Caller caller, AccountId id) {
    access.lockManaged(caller, id);
    return accounts.find(id).orElseThrow(() -> new AccountNotFoundException(id));
  }

  private Account lock(AccountId id) {
    return accounts.lock(id).orElseThrow(() -> new AccountNotFoundException(id));
  }

  private static SuspendedBy manager(Caller caller) {
    return caller.role() == Role.ADMINISTRATOR ? SuspendedBy.ADMINISTRATOR : SuspendedBy.RESELLER;
  }

  private static void requireNotAdministrators(AccountId id) {
    if (id.equals(FirstStart.ADMINISTRATORS_ACCOUNT)) {
      throw new AccountNotDeletableException(id);
    }
  }
}
