package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.orrery.account.AccountDeleted;
import org.orrery.account.AccountOpened;
import org.orrery.account.AccountPlanChanged;
import org.orrery.account.AccountResumed;
import org.orrery.account.AccountState;
import org.orrery.account.AccountSuspended;
import org.orrery.account.AccountView;
import org.orrery.account.BillingRestarted;
import org.orrery.brake.BillingHeldException;
import org.orrery.brake.BillingHolds;
import org.orrery.period.BillingState;
import org.orrery.period.PeriodCourse;
import org.orrery.plan.PeriodLength;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;

/**
 * Lets billing follow an account through its life, inside the transaction of each step.
 *
 * <p>What is due on or before the day of a step is charged first, so that the outcome does not
 * depend on whether the bill run of that day came before the call or after it. A held account is
 * left as it is: what was due stays due.
 */
@ApplicationScoped
class BillingOnAccount {

  @Inject AccountBilling billing;
  @Inject ScheduleRepository schedules;
  @Inject PeriodRepository periods;
  @Inject BillingHolds holds;
  @Inject CatchUpHold catchUp;
  @Inject Settings settings;

  void open(@Observes AccountOpened opened) {
    AccountView account = opened.account();
    periods.open(
        account.id(), account.seller(), PeriodCourse.beginning(opened.period(), opened.on()));
  }

  void pause(@Observes AccountSuspended suspended) {
    AccountView account = suspended.account();
    settle(account, suspended.on());
    periods.pause(account.id(), suspended.on());
    move(account, BillingState.ACTIVE, BillingState.PAUSED);
  }

  /** Goes on with the first charges due on or after the day; the missed ones are noted. */
  void goOn(@Observes AccountResumed resumed) {
    AccountView account = resumed.account();
    periods.endPause(account.id(), resumed.on(), settings.get(SettingCatalogue.SUSPENDED_CHARGES));
    move(account, BillingState.PAUSED, BillingState.ACTIVE);
    settle(account, resumed.on());
  }

  void end(@Observes AccountDeleted deleted) {
    AccountView account = deleted.account();
    settle(account, deleted.on());
    schedules.end(account.id());
    periods.store(account.id(), billing.course(account.id()).in(BillingState.ENDED));
  }

  /** Another plan with the same period leaves the periods alone. */
  void change(@Observes AccountPlanChanged changed) {
    if (!changed.before().equals(changed.after())) {
      reopen(changed.account(), changed.after(), changed.on());
    }
  }

  void restart(@Observes BillingRestarted restarted) {
    reopen(restarted.account(), restarted.length(), restarted.on());
  }

  /** Closes the open period on a day and opens the next one, from which the others are counted. */
  private void reopen(AccountView account, PeriodLength length, LocalDate on) {
    settle(account, on);
    PeriodCourse course = billing.course(account.id());
    if (account.state() == AccountState.ACTIVE && !course.nextOpensOn().isAfter(on)) {
      throw new BillingHeldException(
          "Account "
              + account.id()
              + " is held with a billing period due; try again when its provider has looked at it");
    }
    periods.closePeriod(account.id(), course.ordinal(), on);
    periods.store(account.id(), course.changed(length, on));
    settle(account, on);
  }

  private void settle(AccountView account, LocalDate upTo) {
    if (!holds.isHeld(account.id())) {
      catchUp.holdIfExceeded(billing.chargeDue(account, upTo));
    }
  }

  private void move(AccountView account, BillingState from, BillingState to) {
    schedules.move(account.id(), from, to);
    periods.store(account.id(), billing.course(account.id()).in(to));
  }
}
