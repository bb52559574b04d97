package org.orrery.billrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.billing.AccountCharging;
import org.orrery.billing.ChargeOutcome;
import org.orrery.due.DueAccounts;
import org.orrery.platform.OrreryConfig;
import org.orrery.shared.AccountId;

/**
 * Charges all accounts of a seller for one business date, in chunks of accounts, each in a
 * transaction of its own.
 *
 * <p>Holds no transaction itself. Several workers share a pass through what is due, and other nodes
 * may make the same pass at the same time: whoever has an account, charges it, and the others find
 * nothing left. A chunk that fails is charged again account by account, so that the one that made
 * it fail is alone.
 */
@ApplicationScoped
class DayRun implements Phase {

  private static final Logger LOG = Logger.getLogger(DayRun.class.getName());

  /** Accounts in one transaction. */
  private static final int CHUNK_ACCOUNTS_MAX = 500;

  /** The same where a pace is set, so that there are many transactions to be killed in. */
  private static final int PACED_CHUNK_ACCOUNTS_MAX = 3;

  /** Together five seconds in which nothing moves; then who is busy is left to the next wake. */
  private static final int IDLE_ROUNDS_MAX = 20;

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);

  @Inject DueAccounts due;
  @Inject AccountCharging charging;
  @Inject RunWorkers workers;
  @Inject RunFailures failures;
  @Inject OrreryConfig config;

  @Override
  public void run(RunDay day, RunTally tally) {
    Set<AccountId> failedBefore = failures.of(day.seller());
    chargeAll(day, tally);
    if (!tally.isTooMuch()) {
      failedBefore.removeIf(tally::hasGivenUp);
      failures.clear(failedBefore);
    }
  }

  private void chargeAll(RunDay day, RunTally tally) {
    BusyAccounts busy = pass(day, tally);
    int idleRounds = 0;
    while (!busy.isNone() && idleRounds < IDLE_ROUNDS_MAX && !tally.isTooMuch()) {
      LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
      BusyAccounts still = pass(day, tally);
      idleRounds = still.isSameAs(busy) ? idleRounds + 1 : 0;
      busy = still;
    }
    busy.some().forEach(tally::addDeferred);
  }

  /** Goes once through everything that is due, and tells whom it met busy. */
  private BusyAccounts pass(RunDay day, RunTally tally) {
    BusyAccounts busy = new BusyAccounts();
    for (DueAccounts.Cause cause : DueAccounts.Cause.values()) {
      DuePages pages =
          new DuePages(
              due, new DueAccounts.Question(cause, day.seller(), day.on()), chunkAccountsMax());
      workers.share(() -> chargePages(pages, day, tally, busy));
    }
    return busy;
  }

  private int chunkAccountsMax() {
    return config.billingPace().isZero() ? CHUNK_ACCOUNTS_MAX : PACED_CHUNK_ACCOUNTS_MAX;
  }

  private void chargePages(DuePages pages, RunDay day, RunTally tally, BusyAccounts busy) {
    try {
      List<AccountId> accounts = pages.next();
      while (!accounts.isEmpty() && !tally.isTooMuch()) { // Ends: each page begins after the last.
        accounts.removeIf(tally::hasGivenUp);
        chargeChunk(accounts, day, tally, busy);
        accounts = pages.next();
      }
    } finally {
      pages.stop();
    }
  }

  private void chargeChunk(
      List<AccountId> accounts, RunDay day, RunTally tally, BusyAccounts busy) {
    if (accounts.isEmpty()) {
      return;
    }
    try {
      ChargeOutcome outcome = charging.charge(accounts, day.on(), day.runBegan());
      tally.add(outcome);
      busy.add(outcome.busy());
    } catch (RuntimeException e) {
      if (accounts.size() == 1) {
        AccountId account = accounts.get(0);
        LOG.log(Level.WARNING, e, () -> "account " + account + ": charging failed, tried again");
        tally.addFailed(account);
        failures.add(day, account, e);
      } else {
        LOG.log(Level.INFO, e, () -> accounts.size() + " accounts are charged one by one");
        for (AccountId account : accounts) {
          if (!tally.isTooMuch()) {
            chargeChunk(List.of(account), day, tally, busy);
          }
        }
      }
    }
  }
}
