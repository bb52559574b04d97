package org.orrery.overlimit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.orrery.brake.Brake;
import org.orrery.brake.BrakeKind;
import org.orrery.brake.BrakeQuestion;
import org.orrery.shared.AccountId;
import org.orrery.shared.AccountSteps;
import org.orrery.shared.SellerId;

/**
 * The run's phase about use over limits: plans, asks the brake, and does step by step what is due.
 *
 * <p>Holds no transaction itself. May be killed, repeated, and done by several nodes at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverlimitRun {

  /** Steps of one seller on one day; what is left is found on the next. */
  static final int STEPS_MAX = 100_000;

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
    List<OverlimitStep> done = new ArrayList<>();
    AccountSteps.Left left = AccountSteps.work(steps, overlimits::carryOut, done::add);
    long suspended = done.stream().filter(OverlimitStep::suspends).count();
    return new OverlimitRunResult(
        done.size() - suspended, suspended, left.failed(), left.deferred(), false);
  }
}
