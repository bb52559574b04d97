package org.orrery.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many months a billing period counts, as a fraction: 3/1 for a quarter, 7/30 for a week.
 *
 * <p>A period of days or weeks counts 30 days to the month.
 *
 * @param numerator at least 1
 * @param denominator at least 1
 */
public record PeriodMonths(int numerator, int denominator) {

  /** How many billing months the period is divided in: the nearest number, at least one. */
  public int billingMonths() {
    int nearest =
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
            .intValueExact();
    return Math.max(1, nearest);
  }
}
