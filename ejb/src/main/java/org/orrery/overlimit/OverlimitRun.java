package org.orrery.overlimit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.brake.Brake;
import org.orrery.brake.BrakeKind;
import org.orrery.brake.BrakeQuestion;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * The run's phase about use over limits: plans, asks the brake, and does step by step what is due.
 *
 * <p>Holds no transaction itself. May be killed, repeated, and done by several nodes at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverlimitRun {

  private static final Logger LOG = Logger.getLogger(OverlimitRun.class.getName());

  /** Steps of one seller on one day; what is left is found on the next. */
  static final int STEPS_MAX = 100_000;

  /** Nothing here is as urgent as a charge: who is busy twice is left to the next day. */
  private static final int ROUNDS_MAX = 2;

  /** More failures are no matter of single accounts. */
  private static final int FAILED_MAX = 1_000;

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);

  @Inject Overlimits overlimits;
  @Inject Brake brake;

  /**
   * Does what is due about a seller's accounts on a business date.
   *
   * <p>If the brake stops it, nothing is done and billing is held; the same day is to be worked
   * again after the approval.
   *
   * @param leaveOut accounts that the run has given up on
   */
  public OverlimitRunResult work(SellerId seller, LocalDate day, Predicate<AccountId> leaveOut) {
    List<OverlimitStep> steps =
        plan(seller, day).stream().filter(step -> !leaveOut.test(step.account())).toList();
    if (steps.isEmpty()) {
      return OverlimitRunResult.NOTHING;
    }
    return isAllowed(seller, day, steps) ? carryOut(steps) : OverlimitRunResult.STOPPED;
  }

  private List<OverlimitStep> plan(SellerId seller, LocalDate day) {
    List<OverlimitStep> steps = new ArrayList<>();
    Overlimits.Page page = overlimits.plan(seller, day, 0);
    while (page.last().isPresent() && steps.size() < STEPS_MAX) { // Ends: ids grow.
      steps.addAll(page.steps());
      page = overlimits.plan(seller, day, page.last().get().value());
    }
    return steps;
  }

  /** Asks about both, so that an operator sees all of it at once. */
  private boolean isAllowed(SellerId seller, LocalDate day, List<OverlimitStep> steps) {
    long accounts = overlimits.accountCount(seller);
    long suspensions = steps.stream().filter(OverlimitStep::suspends).count();
    long all = suspensions == 0 ? 0 : suspensions + overlimits.suspendedByRun(seller, day);
    long mails = steps.stream().mapToLong(OverlimitStep::mails).sum();
    boolean mayBeSuspended =
        brake.lets(new BrakeQuestion(seller, day, BrakeKind.SUSPENSION, all, accounts));
    return brake.lets(new BrakeQuestion(seller, day, BrakeKind.MAIL, mails, accounts))
        && mayBeSuspended;
  }

  private OverlimitRunResult carryOut(List<OverlimitStep> steps) {
    Tally tally = new Tally();
    List<OverlimitStep> left = new ArrayList<>(steps);
    for (int round = 0; round < ROUNDS_MAX && !left.isEmpty(); round++) {
      if (round > 0) {
        LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
      }
      left.removeIf(step -> tally.failed.size() < FAILED_MAX && isFinished(step, tally));
    }
    List<AccountId> deferred = left.stream().map(OverlimitStep::account).toList();
    return new OverlimitRunResult(tally.warned, tally.suspended, tally.failed, deferred, false);
  }

  private boolean isFinished(OverlimitStep step, Tally tally) {
    try {
      Overlimits.Outcome outcome = overlimits.carryOut(step);
      tally.add(step, outcome);
      return outcome != Overlimits.Outcome.BUSY;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "account " + step.account() + ": " + step.acts() + " failed");
      tally.failed.add(step.account());
      return true;
    }
  }

  /** Counts what one phase did. Used by one thread. */
  private static final class Tally {

    private long warned;
    private long suspended;
    private final List<AccountId> failed = new ArrayList<>();

    void add(OverlimitStep step, Overlimits.Outcome outcome) {
      if (outcome == Overlimits.Outcome.DONE) {
        suspended += step.suspends() ? 1 : 0;
        warned += step.suspends() ? 0 : 1;
      }
    }
  }
}
