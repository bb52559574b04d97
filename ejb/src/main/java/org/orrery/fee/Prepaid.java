package org.orrery.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.orrery.shared.Money;

/**
 * A recurrent charge that may be given back, in parts or altogether.
 *
 * <p>What comes back is a share of what was really charged, its tax and its discount included, so
 * that the price at which it was prepaid counts and never today's. Each part is measured by its
 * weight, units x days x percent, out of the weight of the whole charge; amounts are the rounded
 * running total less what was given before, so that parts of a charge sum to it and never beyond.
 * Source: API reference, section 6.5.
 *
 * @param net charged without tax, after discounts
 * @param tax its share of the invoice's taxes
 * @param units that were charged, above zero
 * @param from the first day that it pays for
 * @param to exclusive
 * @param monthly whether it is of a monthly resource, which is never prorated
 * @param given weight of what was given back before
 */
record Prepaid(
    Money net,
    Money tax,
    BigDecimal units,
    LocalDate from,
    LocalDate to,
    boolean monthly,
    BigDecimal given) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What comes back.
   *
   * @param weight of it, to be kept with it
   * @param days that were counted; those of the whole charge where nothing is prorated
   */
  record Refund(Money net, Money tax, BigDecimal weight, long days) {

    Money total() {
      return net.plus(tax);
    }
  }

  /** Days of the charge. */
  long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /**
   * What comes back for units that are returned.
   *
   * <p>Billing-period resources: charged x days remaining / days x percent; the day of the return
   * counts as remaining, as the day of a purchase is paid for. Monthly ones: charged x percent.
   *
   * @param returned units, at most those that were charged and are not returned yet
   * @param percent 0 to 100
   */
  Refund refund(BigDecimal returned, LocalDate on, BigDecimal percent) {
    long left = Math.min(days(), Math.max(0, ChronoUnit.DAYS.between(on, to)));
    long counted = monthly && left > 0 ? days() : left;
    return give(returned.multiply(BigDecimal.valueOf(counted)).multiply(percent), counted);
  }

  /** Everything that was not given back yet: the full refund of the money-back period. */
  Refund full() {
    return give(whole().subtract(given), days());
  }

  private Refund give(BigDecimal weight, long counted) {
    BigDecimal after = given.add(weight).min(whole());
    return new Refund(
        share(net, after).minus(share(net, given)),
        share(tax, after).minus(share(tax, given)),
        after.subtract(given).max(BigDecimal.ZERO),
        counted);
  }

  private BigDecimal whole() {
    return units.multiply(BigDecimal.valueOf(days())).multiply(HUNDRED);
  }

  private Money share(Money charged, BigDecimal weight) {
    BigDecimal share =
        charged
            .amount()
            .multiply(weight)
            .divide(whole(), charged.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
    return new Money(share, charged.currency());
  }
}
