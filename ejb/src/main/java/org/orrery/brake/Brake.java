package org.orrery.brake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/**
 * Stops a run that wants to do suspiciously much, until an operator approves it.
 *
 * <p>The whole billing is held meanwhile: what makes a thousand debtors overnight has most likely
 * made wrong charges too.
 */
@Stateless
public class Brake {

  private static final String HELD_BY = "brake";

  @Inject BrakeRepository questions;
  @Inject HoldRepository holds;

  /**
   * Tells whether a run may do what it plans. If not, billing is held with a reason that says what
   * was planned and how to approve it, and the run has to end without doing any of it.
   */
  public boolean lets(BrakeQuestion question) {
    BrakeLimits limits = BrakeLimits.parse(questions.limits(question.kind()));
    if (limits.allow(question.planned(), question.accounts())) {
      questions.withdraw(question);
      return true;
    }
    if (questions.isApproved(question)) {
      return true;
    }
    questions.ask(question);
    holds.add(null, reason(question, limits), HELD_BY);
    return false;
  }

  /**
   * Approves one stop. When it was the last one that waits, billing is released, unless somebody
   * else holds it.
   *
   * @throws InvalidValueException if nothing waits under that name
   */
  public void approve(SellerId seller, LocalDate on, BrakeKind kind, String approvedBy) {
    if (!questions.approve(seller, on, kind, approvedBy)) {
      throw new InvalidValueException(
          "No " + kind.plural() + " of seller " + seller + " on " + on + " wait for approval");
    }
    if (questions.waiting().isEmpty()) {
      holds.releaseHeldBy(HELD_BY, approvedBy);
    }
  }

  /** What waits for approval, oldest first. */
  public List<BrakeQuestion> waiting() {
    return questions.waiting();
  }

  private static String reason(BrakeQuestion question, BrakeLimits limits) {
    return "%d %s on %s among %d accounts of seller %s; unasked are %s; to approve: orrery-admin brake approve %s %s %s"
        .formatted(
            question.planned(),
            question.kind().plural(),
            question.on(),
            question.accounts(),
            question.seller(),
            limits,
            question.seller(),
            question.on(),
            question.kind());
  }
}
