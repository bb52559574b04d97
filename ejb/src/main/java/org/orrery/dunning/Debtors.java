package org.orrery.dunning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.orrery.account.AccountService;
import org.orrery.shared.SellerId;
import org.orrery.shared.StepOutcome;

/**
 * Says what is due about debtors, ended trials and customers of suspended resellers, and does it.
 *
 * <p>Planning has no effect and may be repeated. Each step is decided anew under the lock of its
 * account before it is done, so that a step that was planned twice, or that a payment has overtaken
 * meanwhile, does no harm.
 */
@Stateless
public class Debtors {

  private static final Logger LOG = Logger.getLogger(Debtors.class.getName());

  /** Steps of one seller on one day; those of a page are not parted. */
  private static final int STEPS_MAX = 100_000;

  @Inject DebtorRepository debtors;
  @Inject DebtorLists lists;
  @Inject DunningSettings settings;
  @Inject DebtorActs acts;
  @Inject AccountService accounts;

  /**
   * What is due on a business date, in the order of account ids.
   *
   * @return about 100 000 steps at most; who has one and is left, has it on the next day, when
   *     those before have none any more
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<DebtorStep> plan(SellerId seller, LocalDate day) {
    DunningTerms terms = settings.of(seller);
    return plan(
        seller,
        after -> debtors.candidates(seller, day, after),
        file -> step(file, terms, day).stream());
  }

  /**
   * What is due at any time of the day: listed debtors who owe little enough again.
   *
   * @return about 100 000 steps at most
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<DebtorStep> planCleared(SellerId seller, LocalDate day) {
    return plan(
        seller,
        after -> debtors.paid(seller, after),
        file ->
            step(file, DunningTerms.MILD, day).stream()
                .filter(step -> step.acts().equals(List.of(DunningAct.CLEAR))));
  }

  /** Page by page: a debtor in his waiting days is a case each day, and keeps nobody waiting. */
  private static List<DebtorStep> plan(
      SellerId seller,
      LongFunction<List<DebtorCase>> page,
      Function<DebtorCase, Stream<DebtorStep>> due) {
    List<DebtorStep> steps = new ArrayList<>();
    List<DebtorCase> files = page.apply(0);
    while (!files.isEmpty() && steps.size() < STEPS_MAX) { // Ends: ids grow.
      files.stream().flatMap(due).forEach(steps::add);
      files = page.apply(files.get(files.size() - 1).account().value());
    }
    if (!files.isEmpty()) {
      LOG.warning(
          () ->
              "seller %s: %d steps about debtors are planned; the rest is due on the next day"
                  .formatted(seller, steps.size()));
    }
    return steps;
  }

  /** Does what of the step is still due, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public StepOutcome carryOut(DebtorStep step) {
    if (accounts.claim(List.of(step.account())).isEmpty()) {
      return StepOutcome.BUSY;
    }
    DunningTerms terms = settings.of(step.seller());
    Optional<DebtorCase> file = debtors.find(step.account());
    List<DunningAct> due =
        file.map(now -> DebtorCourse.acts(now, terms, step.on())).orElse(List.of()).stream()
            .filter(step.acts()::contains)
            .toList();
    due.forEach(act -> acts.perform(act, file.orElseThrow(), terms, step));
    return due.isEmpty() ? StepOutcome.OVERTAKEN : StepOutcome.DONE;
  }

  /** Notes what a seller's debtors owe now, for lists that are ordered by it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void noteOwed(SellerId seller) {
    debtors.noteOwed(seller);
  }

  /** How many accounts of the seller there are, deleted ones not counted. */
  public long accountCount(SellerId seller) {
    return debtors.accountCount(seller);
  }

  /** How many debtors there are, over all sellers. */
  public long count() {
    return debtors.count();
  }

  /** The debtors of all sellers, oldest first; at most 10 000. */
  public List<DebtorView> list() {
    return lists.list();
  }

  /**
   * A seller's debtors.
   *
   * @param skipped of those before
   * @param most of at most 10 000
   */
  public List<DebtorView> list(SellerId seller, DebtorOrder order, int skipped, int most) {
    return lists.list(seller, order, skipped, Math.min(most, DebtorLists.LIST_MAX));
  }

  /**
   * A seller's debtors, oldest first.
   *
   * @param after the place of the last one before, see {@link DebtorView#place}; 0 = from the first
   *     on
   * @param most how many at most, of at most 10 000
   */
  public List<DebtorView> page(SellerId seller, long after, int most) {
    return lists.page(
        seller,
        LocalDate.ofEpochDay(after / DebtorView.ACCOUNTS_MAX),
        after % DebtorView.ACCOUNTS_MAX,
        Math.min(most, DebtorLists.LIST_MAX));
  }

  private static Optional<DebtorStep> step(DebtorCase file, DunningTerms terms, LocalDate day) {
    List<DunningAct> due = DebtorCourse.acts(file, terms, day);
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(new DebtorStep(file.account(), file.seller(), day, due));
  }
}
