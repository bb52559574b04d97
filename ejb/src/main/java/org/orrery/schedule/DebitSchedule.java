package org.orrery.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.period.BillingMonths;
import org.orrery.period.BillingState;
import org.orrery.period.DateSpan;
import org.orrery.period.PeriodOpening;
import org.orrery.rating.Computation;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * What an account is debited, and when.
 *
 * <p>Set by a call, it makes its charges one after the other, each under its ordinal, and ends with
 * the last one or with its account. A one-time debit is a schedule of one.
 *
 * @param cycle of a MONTHLY debit; null for the others
 * @param chargeCount how many charges there are, skipped ones included; null = no end
 * @param nextDueOn null when ended, or when it waits for a billing period to open
 * @param months of a fee by the billing month: those of the open period; null for all others
 */
public record DebitSchedule(
    long id,
    AccountId account,
    SellerId seller,
    DebitKind kind,
    BillingState state,
    Money amount,
    LocalDate setOn,
    @Nullable MonthlyCycle cycle,
    @Nullable Integer chargeCount,
    int nextOrdinal,
    @Nullable LocalDate nextDueOn,
    DebitTexts texts,
    DebitTerms terms,
    @Nullable BillingMonths months) {

  /** Whether it has a charge to make on or before a day. */
  public boolean isDueOn(LocalDate day) {
    return state == BillingState.ACTIVE && nextDueOn != null && !nextDueOn.isAfter(day);
  }

  /** Whether the opening of a period charges it: a debit is not charged for a period open then. */
  public boolean waitsFor(PeriodOpening opening) {
    return kind.followsPeriods()
        && state == BillingState.ACTIVE
        && (opening.beginsAnew() || opening.opensOn().isAfter(setOn));
  }

  /** The charge that is due next, by its own date. */
  public Charge dueCharge() {
    if (nextDueOn == null) {
      throw new IllegalStateException("schedule " + id + " has no due date");
    }
    if (cycle == null) {
      return Charge.due(
          this, nextDueOn, DateSpan.ofDay(nextDueOn), Computation.whole(amount, null));
    }
    return Charge.due(this, nextDueOn, cycle.span(nextOrdinal), cycle.compute(nextOrdinal, amount));
  }

  /** The charge for a billing period. */
  public Charge periodCharge(PeriodOpening opening) {
    return Charge.due(this, opening.opensOn(), opening.span(), Computation.whole(amount, null));
  }

  /** The schedule after its next ordinal is used up. */
  public DebitSchedule advanced() {
    int next = nextOrdinal + 1;
    boolean ends = chargeCount != null && next > chargeCount;
    LocalDate due = ends || cycle == null ? null : cycle.dueOn(next);
    if (months != null && nextDueOn != null) {
      due = FeeCourse.dueAfter(kind, months, nextDueOn);
    }
    return copy(ends ? BillingState.ENDED : state, amount, new Place(next, due), months);
  }

  /** The same fee by the billing months of another period, or begun afresh in this one. */
  public DebitSchedule by(BillingMonths newMonths) {
    LocalDate due = FeeCourse.firstDue(kind, newMonths);
    return copy(state, amount, new Place(nextOrdinal, due), newMonths);
  }

  /** The same, that goes on after its account was deleted on a day and restored. */
  public DebitSchedule revived(BillingState newState, LocalDate deletedOn) {
    LocalDate due = cycle == null ? null : cycle.dueOn(nextOrdinal);
    if (months != null && !deletedOn.isBefore(months.from())) {
      due = FeeCourse.dueAfter(kind, months, deletedOn);
    }
    return copy(newState, amount, new Place(nextOrdinal, due), months);
  }

  /** The same at another ordinal. */
  public DebitSchedule at(int ordinal) {
    return copy(state, amount, new Place(ordinal, nextDueOn), months);
  }

  /** The same with another amount to show. */
  public DebitSchedule of(Money newAmount) {
    return copy(state, newAmount, new Place(nextOrdinal, nextDueOn), months);
  }

  private record Place(int ordinal, @Nullable LocalDate dueOn) {}

  private DebitSchedule copy(
      BillingState newState, Money newAmount, Place place, @Nullable BillingMonths newMonths) {
    return new DebitSchedule(
        id,
        account,
        seller,
        kind,
        newState,
        newAmount,
        setOn,
        cycle,
        chargeCount,
        place.ordinal(),
        place.dueOn(),
        texts,
        terms,
        newMonths);
  }

  /** The schedule as if its account had never been deleted. */
  public DebitSchedule takenUp(BillingState newState) {
    LocalDate due = cycle == null ? null : cycle.dueOn(nextOrdinal);
    return copy(newState, amount, new Place(nextOrdinal, due), null);
  }
}
