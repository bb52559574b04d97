package org.orrery.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.orrery.plan.PlanResource;
import org.orrery.shared.AccountId;

/**
 * What an account used of a monthly resource in the part of a billing month that is over.
 *
 * <p>Traffic is the sum of its days, everything else their average, in which a day without reading
 * counts as nothing. Source: API reference, section 6.1.
 *
 * @param monthFrom the day on which the month opened
 * @param sum of the readings
 * @param days what the sum is divided by, at least 1; 1 of traffic
 * @param limit units that the account has, or that are free, whichever is more; zero = it has none
 */
public record MonthlyUse(
    AccountId account,
    PlanResource resource,
    LocalDate monthFrom,
    BigDecimal sum,
    int days,
    BigDecimal limit) {

  private static final int DECIMALS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether it is a percentage of the limit, or more; never where there is no limit. */
  public boolean reaches(int percent) {
    return limit.signum() > 0
        && sum.multiply(HUNDRED).compareTo(BigDecimal.valueOf(percent).multiply(wholeLimit())) >= 0;
  }

  /** Gigabytes of traffic, else megabytes; rounded half-up to six decimals. */
  public BigDecimal used() {
    return sum.divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * The percentage of the limit, rounded down, so that it never says more than was used.
   *
   * @throws ArithmeticException if there is no limit
   */
  public BigDecimal percent() {
    return sum.multiply(HUNDRED).divide(wholeLimit(), 0, RoundingMode.DOWN);
  }

  /** The same with another sum. */
  MonthlyUse of(BigDecimal readings) {
    return new MonthlyUse(account, resource, monthFrom, readings, days, limit);
  }

  private BigDecimal wholeLimit() {
    return limit.multiply(BigDecimal.valueOf(days));
  }
}
