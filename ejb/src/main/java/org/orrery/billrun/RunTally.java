package org.orrery.billrun;

import java.util.HashSet;
import java.util.Set;
import org.orrery.billing.ChargeOutcome;
import org.orrery.shared.AccountId;

/** Counts what a run does, and remembers whom it has given up on. Used by many threads. */
final class RunTally {

  /** More failures of one seller than these are no matter of single accounts: its run stops. */
  static final int FAILURES_MAX = 1_000;

  /** Whoever is busy beyond these is met again on the next day, and no harm is done. */
  private static final int REMEMBERED_MAX = 100_000;

  private final Set<AccountId> givenUp = new HashSet<>();
  private int days;
  private Counts counts = Counts.NONE;
  private long failedBefore;
  private boolean stopped;

  /**
   * What was done.
   *
   * @param failed accounts whose charging broke off, with nothing written
   * @param deferred accounts that somebody else had all the time
   * @param held accounts that were put on hold
   */
  record Counts(long charged, long skipped, long failed, long deferred, long held) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** What was done since {@code before}. */
    Counts since(Counts before) {
      return new Counts(
          charged - before.charged,
          skipped - before.skipped,
          failed - before.failed,
          deferred - before.deferred,
          held - before.held);
    }

    boolean isNothing() {
      return equals(NONE);
    }
  }

  synchronized void add(ChargeOutcome outcome) {
    counts =
        new Counts(
            counts.charged + outcome.charged(),
            counts.skipped + outcome.skipped(),
            counts.failed,
            counts.deferred,
            counts.held + outcome.held());
  }

  synchronized void addFailed(AccountId account) {
    giveUp(account);
    counts =
        new Counts(counts.charged, counts.skipped, counts.failed + 1, counts.deferred, counts.held);
    stopped |= isTooMuch();
  }

  synchronized void addDeferred(AccountId account) {
    giveUp(account);
    counts =
        new Counts(counts.charged, counts.skipped, counts.failed, counts.deferred + 1, counts.held);
  }

  /** Begins with the next seller, who does not suffer for the failures of the one before. */
  synchronized void beginSeller() {
    failedBefore = counts.failed;
  }

  synchronized void addDay() {
    days++;
  }

  synchronized boolean hasGivenUp(AccountId account) {
    return givenUp.contains(account);
  }

  /** Whether the run of this seller has to stop. */
  synchronized boolean isTooMuch() {
    return counts.failed - failedBefore >= FAILURES_MAX;
  }

  /** Whether the run of any seller had to stop. */
  synchronized boolean wasTooMuch() {
    return stopped;
  }

  private void giveUp(AccountId account) {
    if (givenUp.size() < REMEMBERED_MAX) {
      givenUp.add(account);
    }
  }

  synchronized int days() {
    return days;
  }

  synchronized Counts counts() {
    return counts;
  }
}
