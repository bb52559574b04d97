package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanView;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.Database;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/**
 * Begins and ends trials.
 *
 * <p>A trial that has ended is suspended by the run, and so again after each resume, until the
 * account becomes a payer. Source: API reference, section 6.10.
 */
@Stateless
public class Trials {

  @Inject AccountService access;
  @Inject AccountRepository accounts;
  @Inject AccountLifecycle lifecycle;
  @Inject BusinessDates dates;
  @Inject Database database;
  @Inject PlanPrices prices;
  @Inject Event<Object> events;
  @Inject @Any Instance<BadCards> cards;

  /**
   * Makes an account a trial.
   *
   * @param endsOn the first day on which it is suspended; the day of signup for a trial of 0 days
   * @throws AccountNotFoundException if there is no such account
   */
  public void begin(AccountId id, LocalDate endsOn) {
    lock(id);
    database.update("update account set trial_ends_on = ? where id = ?", endsOn, id.value());
  }

  /**
   * Makes a trial of an account that opens on a billed plan that allows it, and names no way to
   * pay.
   */
  public void beginIfOffered(AccountView opening, PlanView plan) {
    if (!plan.billed() || opening.payment() != PaymentMethod.NONE) {
      return;
    }
    Integer days = prices.terms(plan.id()).trialDays();
    if (days != null) {
      begin(opening.id(), opening.createdOn().plusDays(days));
    }
  }

  /** Tells whether an account is a trial, ended or not, that has not become a payer. */
  public boolean isTrial(AccountId id) {
    return database
        .find(
            "select id from account where id = ? and trial_ends_on is not null",
            row -> row.getLong(1),
            id.value())
        .isPresent();
  }

  /** Suspends an account at its opening if its trial lasts 0 days. */
  public void closeIfOver(AccountView opened) {
    if (opened.payment() != PaymentMethod.NONE) {
      return; // Who names a way to pay begins no trial.
    }
    database
        .find(
            "select id from account where id = ? and trial_ends_on <= ?",
            row -> row.getLong(1),
            opened.id().value(),
            opened.createdOn())
        .ifPresent(
            id ->
                lifecycle.suspendBySystem(
                    opened.id(), SuspendedBy.TRIAL, "the trial ended", opened.createdOn()));
  }

  /**
   * The same as {@link #becomePayer(AccountId, PaymentMethod)}, for a caller who manages the
   * account.
   */
  public AccountView becomePayer(Caller caller, AccountId id, PaymentMethod method) {
    access.lockManaged(caller, id);
    return becomePayer(id, method);
  }

  /**
   * Ends an account's trial because it pays from now on; what it bought is charged at once.
   *
   * <p>With a card that can be charged it is resumed if the trial's end suspended it; everybody
   * else is credited and resumed by hand.
   *
   * @return the account as it is then
   * @throws AccountNotFoundException if there is no such account
   * @throws InvalidValueException if it is no trial, or {@code method} is none
   */
  public AccountView becomePayer(AccountId id, PaymentMethod method) {
    Account account = lock(id);
    if (method == PaymentMethod.NONE || !isTrial(id)) {
      throw new InvalidValueException("a payer was a trial and names how it pays");
    }
    account.payBy(method);
    accounts.flush();
    database.update("update account set trial_ends_on = null where id = ?", id.value());
    LocalDate today = dates.openOn(account.view().seller());
    if (account.isSuspendedBy(SuspendedBy.TRIAL) && hasGoodCard(account.view())) {
      lifecycle.resumeBySystem(id, SuspendedBy.TRIAL, today);
    }
    AccountView payer = account.view();
    events.fire(new AccountBecamePayer(payer, today));
    return payer;
  }

  /**
   * Resumes an account that became a payer by card before it had one, if its trial's end suspended
   * it and it has a card now that can be charged. Does nothing to any other.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void resumeByCard(AccountId id) {
    Account account = lock(id);
    if (account.isSuspendedBy(SuspendedBy.TRIAL) && !isTrial(id) && hasGoodCard(account.view())) {
      lifecycle.resumeBySystem(id, SuspendedBy.TRIAL, dates.openOn(account.view().seller()));
    }
  }

  private boolean hasGoodCard(AccountView account) {
    return account.payment() == PaymentMethod.CARD
        && cards.stream().noneMatch(standing -> standing.isBadCard(account.id()));
  }

  private Account lock(AccountId id) {
    return accounts.lock(id).orElseThrow(() -> new AccountNotFoundException(id));
  }
}
