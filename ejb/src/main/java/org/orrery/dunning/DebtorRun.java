package org.orrery.dunning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.orrery.brake.Brake;
import org.orrery.brake.BrakeKind;
import org.orrery.brake.BrakeQuestion;
import org.orrery.shared.AccountId;
import org.orrery.shared.AccountSteps;
import org.orrery.shared.SellerId;

/**
 * The run's phase about debtors: plans, asks the brake, and does step by step what is due.
 *
 * <p>Holds no transaction itself. May be killed, repeated, and done by several nodes at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DebtorRun {

  @Inject Debtors debtors;
  @Inject Brake brake;

  /**
   * Does what is due about a seller's accounts on a business date.
   *
   * <p>If the brake stops it, nothing is done and billing is held; the same day is to be worked
   * again after the approval.
   *
   * @param leaveOut accounts that the run has given up on
   */
  public DebtorRunResult work(SellerId seller, LocalDate day, Predicate<AccountId> leaveOut) {
    List<DebtorStep> steps = wanted(debtors.plan(seller, day), leaveOut);
    if (steps.isEmpty()) {
      return DebtorRunResult.NOTHING;
    }
    return isAllowed(seller, day, steps) ? carryOut(steps) : DebtorRunResult.STOPPED;
  }

  /**
   * Lets debtors who paid go on at once, without waiting for the next business date, and notes what
   * the others owe.
   */
  public DebtorRunResult workCleared(
      SellerId seller, LocalDate day, Predicate<AccountId> leaveOut) {
    DebtorRunResult result = carryOut(wanted(debtors.planCleared(seller, day), leaveOut));
    debtors.noteOwed(seller);
    return result;
  }

  private static List<DebtorStep> wanted(List<DebtorStep> steps, Predicate<AccountId> leaveOut) {
    return steps.stream().filter(step -> !leaveOut.test(step.account())).toList();
  }

  /** Asks about everything, so that an operator sees all of it at once. */
  private boolean isAllowed(SellerId seller, LocalDate day, List<DebtorStep> steps) {
    long accounts = debtors.accountCount(seller);
    boolean allowed = true;
    for (BrakeKind kind : List.of(BrakeKind.SUSPENSION, BrakeKind.DELETION, BrakeKind.MAIL)) {
      long planned = count(steps, kind);
      allowed &= brake.lets(new BrakeQuestion(seller, day, kind, planned, accounts));
    }
    return allowed;
  }

  private static long count(List<DebtorStep> steps, BrakeKind kind) {
    Predicate<DunningAct> counts =
        switch (kind) {
          case SUSPENSION -> DunningAct::suspends;
          case DELETION -> act -> act == DunningAct.DELETE;
          case MAIL -> DunningAct::mails;
          case DEBIT -> act -> false;
        };
    return steps.stream().flatMap(step -> step.acts().stream()).filter(counts).count();
  }

  private DebtorRunResult carryOut(List<DebtorStep> steps) {
    DebtorTally tally = new DebtorTally();
    return tally.result(AccountSteps.work(steps, debtors::carryOut, tally::add));
  }
}
