package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;

/**
 * Begins and ends trials.
 *
 * <p>A trial that has ended is suspended by the run, and so again after each resume, until the
 * account becomes a payer. Source: API reference, section 6.10.
 */
@Stateless
public class Trials {

  @Inject AccountRepository accounts;
  @Inject AccountLifecycle lifecycle;
  @Inject BusinessDates dates;
  @Inject Database database;

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
   * Ends an account's trial because it pays from now on; nothing happens if it is no trial.
   *
   * <p>Who pays by card is resumed at once if the trial's end suspended it; everybody else is
   * credited and resumed by hand.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public void becamePayer(AccountId id) {
    Account account = lock(id);
    database.update("update account set trial_ends_on = null where id = ?", id.value());
    AccountView view = account.view();
    if (view.payment() == PaymentMethod.CARD && account.isSuspendedBy(SuspendedBy.TRIAL)) {
      lifecycle.resumeBySystem(id, SuspendedBy.TRIAL, dates.openOn(view.seller()));
    }
  }

  private Account lock(AccountId id) {
    return accounts.lock(id).orElseThrow(() -> new AccountNotFoundException(id));
  }
}
