package org.orrery.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * How the amount of a charge came about; kept with the charge, so that it can be explained.
 *
 * @param rule the rule's name as stored
 * @param rate the price of a whole cycle, in major units; of a fee exact, of any number of decimals
 * @param cycleMonths months of a cycle; of a fee what the rate is divided by; null where the cycle
 *     is no number of months
 * @param proration the share charged; null = the whole
 */
public record Computation(
    String rule,
    BigDecimal rate,
    Currency currency,
    @Nullable Integer cycleMonths,
    @Nullable Proration proration) {

  /** The one rounding of debits. */
  public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  /** A whole cycle, at its rate. */
  public static Computation whole(Money rate, @Nullable Integer cycleMonths) {
    return new Computation("WHOLE", rate.amount(), rate.currency(), cycleMonths, null);
  }

  /** The share of a cycle that is left when a debit is set within a month. */
  public static Computation prorated(Money rate, Proration proration) {
    return new Computation(
        "PRORATED", rate.amount(), rate.currency(), proration.cycleMonths(), proration);
  }

  /** {@code days} of {@code divisor} days of a fee. */
  public static Computation fee(FeeRate rate, Currency currency, int days, int divisor) {
    Proration share = new Proration(rate.divisor(), 0, days, divisor);
    return new Computation("FEE", rate.amount(), currency, rate.divisor(), share);
  }

  /** What it comes to, rounded once, to the currency's scale. */
  public Money amount() {
    return proration == null ? new Money(rate, currency) : proration.of(rate, currency, ROUNDING);
  }
}
