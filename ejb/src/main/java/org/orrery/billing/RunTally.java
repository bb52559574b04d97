package org.orrery.billing;

import java.util.HashSet;
import java.util.Set;
import org.orrery.shared.AccountId;

/** Counts what a run does, and remembers whom it has given up on. Used by one thread. */
final class RunTally {

  /** More failures than these are no matter of single accounts: the run stops. */
  static final int GIVEN_UP_MAX = 1_000;

  private final Set<AccountId> givenUp = new HashSet<>();
  private int days;
  private Counts counts = Counts.NONE;

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

  void add(ChargeOutcome outcome) {
    counts =
        new Counts(
            counts.charged + outcome.charged(),
            counts.skipped + outcome.skipped(),
            counts.failed,
            counts.deferred,
            counts.held + (outcome.held() ? 1 : 0));
  }

  void addFailed(AccountId account) {
    givenUp.add(account);
    counts =
        new Counts(counts.charged, counts.skipped, counts.failed + 1, counts.deferred, counts.held);
  }

  void addDeferred(AccountId account) {
    givenUp.add(account);
    counts =
        new Counts(counts.charged, counts.skipped, counts.failed, counts.deferred + 1, counts.held);
  }

  void addDay() {
    days++;
  }

  boolean hasGivenUp(AccountId account) {
    return givenUp.contains(account);
  }

  boolean isTooMuch() {
    return givenUp.size() >= GIVEN_UP_MAX;
  }

  int days() {
    return days;
  }

  Counts counts() {
    return counts;
  }
}
