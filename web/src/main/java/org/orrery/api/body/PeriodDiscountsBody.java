package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.plan.PeriodDiscounts;

/** What a billing period takes off the prices of its plan, in percent. */
public record PeriodDiscountsBody(
    @Nullable String setup, @Nullable String recurrent, @Nullable String usage) {
  /** Shows them. */
  static PeriodDiscountsBody of(PeriodDiscounts discounts) {
    return new PeriodDiscountsBody(
        discounts.setup().toPlainString(),
        discounts.recurrent().toPlainString(),
        discounts.usage().toPlainString());
  }

  /** What is wanted, with what may not be missing. */
  public PeriodDiscounts wanted() {
    return new PeriodDiscounts(
        Given.number("setup", setup),
        Given.number("recurrent", recurrent),
        Given.number("usage", usage));
  }
}
