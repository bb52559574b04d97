package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountService;
import org.orrery.billrun.BillRunService;
import org.orrery.billrun.BillingOverview;
import org.orrery.billrun.BillingStatus;
import org.orrery.billrun.Rehearsals;
import org.orrery.brake.BillingHolds;
import org.orrery.brake.Brake;
import org.orrery.brake.BrakeKind;
import org.orrery.brake.BrakeQuestion;
import org.orrery.job.Job;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * The bill run: to start, to hold, to rehearse. What stops or starts it is an administrator's; a
 * reseller may rehearse its own.
 *
 * <p>Every method refuses others with {@code org.orrery.security.AccessDeniedException}.
 */
@Stateless
public class RunOffice {

  @Inject AccountService accounts;
  @Inject BillingOverview overview;
  @Inject BillRunService runs;
  @Inject Rehearsals rehearsals;
  @Inject BillingHolds holds;
  @Inject Brake brake;

  /** How billing stands. */
  public BillingStatus status(Caller caller) {
    accounts.requireAdministrator(caller);
    return overview.read();
  }

  /** Has what is due charged in the background. */
  public Job run(Caller caller) {
    accounts.requireAdministrator(caller);
    return runs.start(caller.login());
  }

  /** Has what the run would do up to a day computed in the background. */
  public Job rehearse(Caller caller, SellerId seller, LocalDate day) {
    accounts.requireSeller(caller, seller);
    return rehearsals.start(seller, day, caller.login());
  }

  /** Approves the last rehearsal of a day. */
  public void approveRehearsal(Caller caller, SellerId seller, LocalDate day) {
    accounts.requireAdministrator(caller);
    accounts.requireSeller(caller, seller);
    rehearsals.approve(seller, day, caller.login());
  }

  /**
   * Approves one rehearsal.
   *
   * @throws org.orrery.shared.InvalidValueException if there is none, it is approved already, or
   *     there is a later one of the day
   */
  public void approveRehearsal(Caller caller, long rehearsal) {
    accounts.requireAdministrator(caller);
    rehearsals.approve(rehearsal, caller.login());
  }

  /** What the brakes stopped, oldest first. */
  public List<BrakeQuestion> questions(Caller caller) {
    accounts.requireAdministrator(caller);
    return brake.waiting();
  }

  /** Approves what a brake stopped, and no more than that. */
  public void approve(Caller caller, SellerId seller, LocalDate day, BrakeKind kind) {
    accounts.requireAdministrator(caller);
    brake.approve(seller, day, kind, caller.login());
  }

  /** Holds the whole run. */
  public void hold(Caller caller, String reason) {
    accounts.requireAdministrator(caller);
    holds.hold(reason, caller.login());
  }

  /** Lets the run go on. */
  public void release(Caller caller) {
    accounts.requireAdministrator(caller);
    holds.release(caller.login());
  }

  /** Holds one account. */
  public void holdAccount(Caller caller, AccountId account, String reason) {
    accounts.requireAdministrator(caller, account);
    holds.holdAccount(account, reason, caller.login());
  }

  /** Lets the run charge one account again. */
  public void releaseAccount(Caller caller, AccountId account) {
    accounts.requireAdministrator(caller, account);
    holds.releaseAccount(account, caller.login());
  }
}
