package org.orrery.plan;

import java.math.BigDecimal;
import java.util.List;
import org.orrery.shared.InvalidValueException;

/**
 * A plan that is to be made. Its prices are set afterwards.
 *
 * @param shown how it is sold
 * @param billed false for a plan without billing
 * @param included what an account gets of disk and traffic
 * @param periods the first is number 0; at least one
 */
public record NewPlan(
    PlanOffer shown, PlanKind kind, boolean billed, Included included, List<PeriodLength> periods) {

  private static final int PERIODS_MAX = 20;

  /**
   * Checks the periods.
   *
   * @throws InvalidValueException if there is none, one twice, or too many
   */
  public NewPlan {
    periods = List.copyOf(periods);
    if (periods.isEmpty() || periods.size() > PERIODS_MAX) {
      throw new InvalidValueException("a plan has 1 to " + PERIODS_MAX + " billing periods");
    }
    if (periods.stream().distinct().count() < periods.size()) {
      throw new InvalidValueException("a plan has no billing period twice");
    }
  }

  /**
   * What comes with each account.
   *
   * @param diskQuotaKilobytes in units of 1024 bytes
   * @param trafficGigabytes of a billing month
   * @param diskUsageMegabytes summary disk usage
   */
  public record Included(
      BigDecimal diskQuotaKilobytes, BigDecimal trafficGigabytes, BigDecimal diskUsageMegabytes) {

    private static final BigDecimal MAX = new BigDecimal("1000000000000");
    private static final int SCALE_MAX = 4;

    /** Nothing. */
    public static final Included NOTHING =
        new Included(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if one is negative or absurd
     */
    public Included {
      List.of(diskQuotaKilobytes, trafficGigabytes, diskUsageMegabytes).forEach(Included::check);
    }

    private static void check(BigDecimal number) {
      if (number.signum() < 0
          || number.compareTo(MAX) > 0
          || number.stripTrailingZeros().scale() > SCALE_MAX) {
        throw new InvalidValueException(
            "what is included is 0 to " + MAX.toPlainString() + " with at most 4 decimals");
      }
    }
  }
}
