package org.orrery.billrun;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.orrery.billing.ChargeOutcome;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Counts what a run does, and remembers whom it has given up on. Used by many threads. */
final class RunTally {

  /** More failures of one seller's accounts are no matter of single ones: its run stops. */
  static final int FAILURES_MAX = 1_000;

  /** More failures of all sellers' accounts are no matter of single sellers: the run stops. */
  static final int FAILURES_OF_ALL_MAX = 5_000;

  private static final int OBJECTIONS_MAX = 3;

  /** Whoever is busy beyond these is met again on the next day, and no harm is done. */
  private static final int REMEMBERED_MAX = 100_000;

  private final BooleanSupplier stopping;
  private final Set<AccountId> givenUp = new HashSet<>();
  private int days;
  private Counts counts = Counts.NONE;
  private long failedOfOthers;
  private SellerId seller = SellerId.HOST;
  private final List<SellerId> stopped = new ArrayList<>();
  private final List<String> objections = new ArrayList<>();

  RunTally() {
    this(() -> false);
  }

  /** Of a run that ends before the next chunk once {@code stopping} says so. */
  RunTally(BooleanSupplier stopping) {
    this.stopping = stopping;
  }

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
  }

  /** From here on another seller is worked on, whose failures are its own. */
  synchronized void beginSeller(SellerId next) {
    seller = next;
    failedOfOthers = counts.failed;
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
    if (counts.failed - failedOfOthers == FAILURES_MAX) {
      stopped.add(seller);
    }
  }

  synchronized void addDeferred(AccountId account) {
    giveUp(account);
    counts =
        new Counts(counts.charged, counts.skipped, counts.failed, counts.deferred + 1, counts.held);
  }

  /** Notes why a seller's next day may not begin. */
  synchronized void addObjection(String objection) {
    if (objections.size() < OBJECTIONS_MAX) {
      objections.add(objection);
    }
  }

  /** In words, who waits for a person and why: at most three sellers; empty = nobody. */
  synchronized String objections() {
    return objections.stream().map(objection -> "; " + objection).collect(Collectors.joining());
  }

  synchronized void addDay() {
    days++;
  }

  synchronized boolean hasGivenUp(AccountId account) {
    return givenUp.contains(account);
  }

  /** Whether the seller that is worked on is to be left to the next wake. */
  synchronized boolean isTooMuch() {
    return counts.failed - failedOfOthers >= FAILURES_MAX || isTooMuchOfAll() || isStopped();
  }

  /** Whether somebody has the run end where it is. */
  boolean isStopped() {
    return stopping.getAsBoolean();
  }

  /** Whether all sellers are. */
  synchronized boolean isTooMuchOfAll() {
    return counts.failed >= FAILURES_OF_ALL_MAX;
  }

  /** In words, whom too many failures stopped: at most five sellers; empty = nobody. */
  synchronized String stops() {
    StringBuilder text = new StringBuilder();
    stopped.forEach(one -> text.append("; seller ").append(one).append(" stopped"));
    if (isTooMuchOfAll()) {
      text.append("; all sellers stopped");
    }
    return text.isEmpty() ? "" : text.append(": too many failures").toString();
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
