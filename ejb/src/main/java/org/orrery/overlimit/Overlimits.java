package org.orrery.overlimit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountService;
import org.orrery.account.SuspendedBy;
import org.orrery.fee.MonthlyUse;
import org.orrery.fee.MonthlyUses;
import org.orrery.plan.PlanResource;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.shared.StepOutcome;

/**
 * Says what is due about accounts that use more than they have, and does it.
 *
 * <p>Planning has no effect and may be repeated. Each step is decided anew under the lock of its
 * account before it is done, so that a step that was planned twice does no harm. Mail, suspension
 * and the note of both commit together or not at all.
 */
@Stateless
public class Overlimits {

  @Inject OverlimitRepository overlimits;
  @Inject OverlimitSettings settings;
  @Inject OverlimitLetters letters;
  @Inject MonthlyUses uses;
  @Inject AccountService accounts;
  @Inject AccountLifecycle lifecycle;

  /** The accounts that are looked at next. */
  public record Page(Optional<AccountId> last, List<OverlimitStep> steps) {

    /** Copies the steps. */
    public Page {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What is due on a business date about the next thousand of a seller's accounts, in the order of
   * their ids.
   *
   * @param after an account's id; 0 = from the first one
   */
  public Page plan(SellerId seller, LocalDate day, long after) {
    OverlimitTerms terms = settings.of(seller);
    List<AccountId> page = terms.areNone() ? List.of() : overlimits.page(seller, day, after);
    if (page.isEmpty()) {
      return new Page(Optional.empty(), List.of());
    }
    Map<AccountId, Map<PlanResource, OverlimitAct>> due =
        new TreeMap<>(Comparator.comparing(AccountId::value));
    for (OverlimitCase file : cases(page, day)) {
      file.act(terms)
          .ifPresent(
              act ->
                  due.computeIfAbsent(
                          file.use().account(), account -> new EnumMap<>(PlanResource.class))
                      .put(file.use().resource(), act));
    }
    List<OverlimitStep> steps =
        due.entrySet().stream()
            .map(acts -> new OverlimitStep(acts.getKey(), seller, day, acts.getValue()))
            .toList();
    return new Page(Optional.of(page.get(page.size() - 1)), steps);
  }

  /** Does what of the step is still due, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public StepOutcome carryOut(OverlimitStep step) {
    if (accounts.claim(List.of(step.account())).isEmpty()) {
      return StepOutcome.BUSY;
    }
    if (!overlimits.isLookedAt(step)) {
      return StepOutcome.OVERTAKEN;
    }
    OverlimitTerms terms = settings.of(step.seller());
    List<MonthlyUse> tooMuch = new ArrayList<>();
    boolean isDone = false;
    for (OverlimitCase file : cases(List.of(step.account()), step.on())) {
      MonthlyUse use = file.use();
      Optional<OverlimitAct> act =
          file.act(terms).filter(due -> due == step.acts().get(use.resource()));
      act.ifPresent(due -> overlimits.note(use, due, step.on()));
      isDone |= act.isPresent();
      if (act.filter(due -> due == OverlimitAct.WARN).isPresent()) {
        letters.warning(step, use, terms);
      } else if (act.isPresent()) {
        tooMuch.add(use);
      }
    }
    tooMuch.stream()
        .max(Comparator.comparing(MonthlyUse::percent))
        .ifPresent(use -> suspend(step, use));
    return isDone ? StepOutcome.DONE : StepOutcome.OVERTAKEN;
  }

  /** How many accounts of the seller there are, deleted ones not counted. */
  public long accountCount(SellerId seller) {
    return overlimits.accountCount(seller);
  }

  /** How many accounts of the seller the run of a day has suspended already, for any cause. */
  public long suspendedByRun(SellerId seller, LocalDate day) {
    return overlimits.suspendedByRun(seller, day);
  }

  /** What was done about a seller's accounts, the newest months first; at most 10 000. */
  public List<OverlimitView> list(SellerId seller) {
    return overlimits.list(seller);
  }

  private void suspend(OverlimitStep step, MonthlyUse use) {
    lifecycle.suspendBySystem(
        step.account(), SuspendedBy.OVERLIMIT, OverlimitLetters.sentence(use), step.on());
    letters.suspended(step, use);
  }

  private List<OverlimitCase> cases(Collection<AccountId> page, LocalDate day) {
    return overlimits.cases(uses.before(day, page));
  }
}
