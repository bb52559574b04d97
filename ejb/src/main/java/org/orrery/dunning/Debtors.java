package org.orrery.dunning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.orrery.account.AccountService;
import org.orrery.shared.SellerId;

/**
 * Says what is due about debtors, ended trials and customers of suspended resellers, and does it.
 *
 * <p>Planning has no effect and may be repeated. Each step is decided anew under the lock of its
 * account before it is done, so that a step that was planned twice, or that a payment has overtaken
 * meanwhile, does no harm.
 */
@Stateless
public class Debtors {

  @Inject DebtorRepository debtors;
  @Inject DunningSettings settings;
  @Inject DebtorActs acts;
  @Inject AccountService accounts;

  /** What came of one step. */
  public enum Outcome {
    DONE,
    /** Nothing of it was due any more. */
    OVERTAKEN,
    /** Somebody else had the account; nothing was done. */
    BUSY
  }

  /**
   * What is due on a business date, in the order of account ids.
   *
   * @return at most 100 000 steps; the rest is due on the next day
   */
  public List<DebtorStep> plan(SellerId seller, LocalDate day) {
    DunningTerms terms = settings.of(seller);
    return debtors.candidates(seller, day).stream()
        .map(file -> step(file, terms, day))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What is due at any time of the day: listed debtors who owe little enough again.
   *
   * @return at most 10 000 steps
   */
  public List<DebtorStep> planCleared(SellerId seller, LocalDate day) {
    return debtors.paid(seller).stream()
        .map(file -> step(file, DunningTerms.MILD, day))
        .flatMap(Optional::stream)
        .filter(step -> step.acts().equals(List.of(DunningAct.CLEAR)))
        .toList();
  }

  /** Does what of the step is still due, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Outcome carryOut(DebtorStep step) {
    if (accounts.claim(List.of(step.account())).isEmpty()) {
      return Outcome.BUSY;
    }
    DunningTerms terms = settings.of(step.seller());
    Optional<DebtorCase> file = debtors.find(step.account());
    List<DunningAct> due =
        file.map(now -> DebtorCourse.acts(now, terms, step.on())).orElse(List.of()).stream()
            .filter(step.acts()::contains)
            .toList();
    due.forEach(act -> acts.perform(act, file.orElseThrow(), terms, step));
    return due.isEmpty() ? Outcome.OVERTAKEN : Outcome.DONE;
  }

  /** How many accounts of the seller there are, deleted ones not counted. */
  public long accountCount(SellerId seller) {
    return debtors.accountCount(seller);
  }

  /** How many debtors there are, over all sellers. */
  public long count() {
    return debtors.count();
  }

  /** The debtors, oldest first; at most 10 000. */
  public List<DebtorView> list() {
    return debtors.list();
  }

  private static Optional<DebtorStep> step(DebtorCase file, DunningTerms terms, LocalDate day) {
    List<DunningAct> due = DebtorCourse.acts(file, terms, day);
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(new DebtorStep(file.account(), file.seller(), day, due));
  }
}
