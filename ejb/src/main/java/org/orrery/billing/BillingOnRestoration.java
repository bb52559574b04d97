package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.account.AccountRestored;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.period.BillingState;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;

/**
 * Takes up the billing of an account whose deletion is undone, as if it had been suspended between:
 * what fell due meanwhile is skipped or accrues, as the setting says.
 */
@ApplicationScoped
class BillingOnRestoration {

  @Inject AccountBilling billing;
  @Inject ScheduleRepository schedules;
  @Inject PeriodRepository periods;
  @Inject Settings settings;

  void takeUp(@Observes AccountRestored restored) {
    AccountView account = restored.account();
    boolean running = account.state() == AccountState.ACTIVE;
    BillingState state = running ? BillingState.ACTIVE : BillingState.PAUSED;
    if (running) {
      periods.pause(account.id(), restored.deletedOn());
      periods.endPause(
          account.id(), restored.on(), settings.get(SettingCatalogue.SUSPENDED_CHARGES));
    }
    schedules.advance(
        schedules.endedEarly(account.id()).stream()
            .map(schedule -> schedule.takenUp(state))
            .toList());
    periods.store(account.id(), billing.course(account.id()).in(state));
  }
}
