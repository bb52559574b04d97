package org.orrery.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.period.DateSpan;
import org.orrery.rating.Computation;
import org.orrery.rating.Price;
import org.orrery.rating.Reduction;
import org.orrery.shared.Money;

/**
 * What a schedule charges, or skips, on one day.
 *
 * @param dueOn the business date that it is booked on, however late the run
 * @param price what it comes to; what it would have come to if it is skipped
 * @param skipped null = it is charged
 */
public record Charge(
    ChargeName name,
    LocalDate dueOn,
    DateSpan span,
    Computation computation,
    Price price,
    DebitTexts texts,
    DebitTerms terms,
    @Nullable SkipReason skipped) {

  /** A charge of {@code schedule}, at the full price that {@code computation} gives. */
  static Charge due(
      DebitSchedule schedule, LocalDate dueOn, DateSpan span, Computation computation) {
    return new Charge(
            new ChargeName(schedule.id(), schedule.nextOrdinal()),
            dueOn,
            span,
            computation,
            Price.of(computation.amount()),
            schedule.texts(),
            schedule.terms(),
            null)
        .orNothing();
  }

  /** The charge as one that is noted and not made. */
  public Charge skippedBecause(SkipReason reason) {
    return new Charge(name, dueOn, span, computation, price, texts, terms, reason);
  }

  /** The charge with something taken off. */
  public Charge reducedBy(Reduction reduction) {
    return at(reduction.on(price.net())).orNothing();
  }

  /** The charge with its share of the tax. */
  public Charge taxed(Money tax) {
    return at(price.taxed(tax));
  }

  /** Whether it is made; if not, it uses up its ordinal all the same. */
  public boolean isCharged() {
    return skipped == null;
  }

  /** What is charged, without tax; nothing if it is skipped. */
  public Money amount() {
    return isCharged() ? price.net() : Money.zero(computation.currency());
  }

  private Charge at(Price newPrice) {
    return new Charge(name, dueOn, span, computation, newPrice, texts, terms, skipped);
  }

  private Charge orNothing() {
    return price.net().isZero() ? skippedBecause(SkipReason.NOTHING_TO_PAY) : this;
  }
}
