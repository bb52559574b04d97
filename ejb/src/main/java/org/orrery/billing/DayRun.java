package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Charges all accounts of a seller for one business date, each in its own transaction.
 *
 * <p>Holds no transaction itself. Other nodes may do the same at the same time: whoever has an
 * account, charges it, and the other finds nothing left.
 */
@ApplicationScoped
class DayRun {

  private static final Logger LOG = Logger.getLogger(DayRun.class.getName());

  /** Together five seconds; then a busy account is left to the next wake. */
  private static final int ROUNDS_MAX = 20;

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);

  @Inject DueRepository due;
  @Inject AccountCharging charging;

  /**
   * What one day needs to know.
   *
   * @param runBegan the last day that was complete before the run
   */
  record Day(SellerId seller, LocalDate on, LocalDate runBegan) {}

  void run(Day day, RunTally tally) {
    Set<AccountId> busy = new LinkedHashSet<>();
    chargePages(due::schedules, day, tally, busy);
    chargePages(due::periods, day, tally, busy);
    for (int round = 0; round < ROUNDS_MAX && !busy.isEmpty(); round++) {
      LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
      busy.removeIf(account -> isDone(account, day, tally));
    }
    busy.forEach(tally::addDeferred);
  }

  private void chargePages(
      DueRepository.Page question, Day day, RunTally tally, Set<AccountId> busy) {
    DueRepository.Due last = DueRepository.Due.START;
    List<DueRepository.Due> page;
    do { // Ends: each page begins after the one before.
      page = question.after(day.seller(), day.on(), last);
      Set<AccountId> accounts = new LinkedHashSet<>();
      page.forEach(row -> accounts.add(row.account()));
      for (AccountId account : accounts) {
        if (!tally.isTooMuch() && !isDone(account, day, tally)) {
          busy.add(account);
        }
      }
      last = page.isEmpty() ? last : page.get(page.size() - 1);
    } while (page.size() == DueRepository.PAGE_MAX
        && busy.size() < RunTally.GIVEN_UP_MAX
        && !tally.isTooMuch());
  }

  /** Whether the account needs no further try today. */
  private boolean isDone(AccountId account, Day day, RunTally tally) {
    if (tally.hasGivenUp(account)) {
      return true;
    }
    try {
      ChargeOutcome outcome = charging.charge(account, day.on(), day.runBegan());
      tally.add(outcome);
      return !outcome.busy();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "account " + account + ": charging failed, tried again");
      tally.addFailed(account);
      return true;
    }
  }
}
