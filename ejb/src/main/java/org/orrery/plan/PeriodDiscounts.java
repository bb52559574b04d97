package org.orrery.plan;

import java.math.BigDecimal;
import java.util.List;
import org.orrery.shared.InvalidValueException;

/** What a billing period takes off the base prices, in percent, 0 to 100 with 3 decimals. */
public record PeriodDiscounts(BigDecimal setup, BigDecimal recurrent, BigDecimal usage) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SCALE_MAX = 3;

  /** Nothing off. */
  public static final PeriodDiscounts NONE =
      new PeriodDiscounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * Checks the percentages.
   *
   * @throws InvalidValueException if one is no such percentage
   */
  public PeriodDiscounts {
    List.of(setup, recurrent, usage).forEach(PeriodDiscounts::check);
  }

  static BigDecimal check(BigDecimal percent) {
    if (percent.signum() < 0
        || percent.compareTo(HUNDRED) > 0
        || percent.stripTrailingZeros().scale() > SCALE_MAX) {
      throw new InvalidValueException("a percentage is 0 to 100 with at most 3 decimals");
    }
    return percent;
  }
}
