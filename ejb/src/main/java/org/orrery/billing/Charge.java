package org.orrery.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * What a schedule charges, or skips, on one day.
 *
 * @param dueOn the business date that it is booked on, however late the run
 * @param skipped null = it is charged
 */
record Charge(
    ChargeName name,
    LocalDate dueOn,
    DateSpan span,
    Computation computation,
    DebitTexts texts,
    @Nullable SkipReason skipped) {

  static Charge due(
      ChargeName name, LocalDate dueOn, DateSpan span, Computation computation, DebitTexts texts) {
    boolean nothing = computation.amount().isZero();
    return new Charge(
        name, dueOn, span, computation, texts, nothing ? SkipReason.NOTHING_TO_PAY : null);
  }

  Charge skippedBecause(SkipReason reason) {
    return new Charge(name, dueOn, span, computation, texts, reason);
  }

  boolean isCharged() {
    return skipped == null;
  }

  /** What is charged, without tax; nothing if it is skipped. */
  Money amount() {
    return isCharged() ? computation.amount() : Money.zero(computation.rate().currency());
  }
}
