package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.account.AccountView;
import org.orrery.period.PeriodCourse;
import org.orrery.schedule.DebitSchedule;
import org.orrery.shared.AccountId;

/**
 * Charges what accounts owe, in the transaction of the caller, who holds the accounts' rows: reads,
 * plans, writes. One way for one account and for many.
 */
@ApplicationScoped
class AccountBilling {

  @Inject AccountFiles files;
  @Inject ChargeWriter writer;
  @Inject PeriodRepository periods;

  /** Charges everything that is due on or before {@code upTo}, as far as one call may. */
  ChargePlan chargeDue(AccountView account, LocalDate upTo) {
    return charge(List.of(account), new AccountFiles.Question(upTo, null)).get(0);
  }

  /**
   * The same for many accounts, as part of a run: what the run charged since {@code runBegan}
   * counts to the limit.
   *
   * @param runBegan the last day that was complete before the run
   */
  List<ChargePlan> chargeDue(List<AccountView> accounts, LocalDate upTo, LocalDate runBegan) {
    return charge(accounts, new AccountFiles.Question(upTo, runBegan));
  }

  /** Makes the first charge of a schedule that was just set; it is due on the day of setting. */
  void chargeFirst(AccountView account, DebitSchedule schedule) {
    AccountFiles.Question question = new AccountFiles.Question(schedule.setOn(), null);
    AccountFile file = files.of(List.of(account), question).get(0);
    writer.write(List.of(ChargePlanner.first(file, schedule)));
  }

  /** Where the account stands in its billing periods. */
  PeriodCourse course(AccountId account) {
    PeriodCourse course = periods.find(List.of(account.value())).get(account.value());
    if (course == null) {
      throw new IllegalStateException("account " + account + " is not billed");
    }
    return course;
  }

  private List<ChargePlan> charge(List<AccountView> accounts, AccountFiles.Question question) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    List<ChargePlan> plans =
        files.of(accounts, question).stream()
            .map(file -> ChargePlanner.plan(file, question.upTo()))
            .toList();
    writer.write(plans);
    return plans;
  }
}
