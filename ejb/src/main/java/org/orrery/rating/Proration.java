package org.orrery.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.orrery.shared.Money;

/**
 * The share of a cycle that is left when a debit is set in the middle of a month.
 *
 * <p>A cycle is counted in calendar months from the month of setting. Of the month begun, the days
 * after the day of setting count; the others count whole. Source: H-Sphere XML API, Admin Services,
 * "monthlyBasedDebit": set on 20 April, every 2 months, $6 is $3 for May and $1 for ten days of
 * April.
 *
 * @param cycleMonths months of a cycle
 * @param wholeMonths months of the cycle that have not begun
 * @param days left in the month of setting, the day of setting not counted; may be 0
 * @param divisor days of the month of setting
 */
public record Proration(int cycleMonths, int wholeMonths, int days, int divisor) {

  /** What is left of a cycle that begins with the month of setting. */
  public static Proration of(LocalDate setOn, int cycleMonths) {
    int divisor = setOn.lengthOfMonth();
    return new Proration(cycleMonths, cycleMonths - 1, divisor - setOn.getDayOfMonth(), divisor);
  }

  /** The share of {@code rate}: multiplied first, then divided and rounded once. */
  Money of(BigDecimal rate, Currency currency, RoundingMode rounding) {
    BigDecimal left = BigDecimal.valueOf((long) wholeMonths * divisor + days);
    BigDecimal whole = BigDecimal.valueOf((long) cycleMonths * divisor);
    int decimals = currency.getDefaultFractionDigits();
    return new Money(rate.multiply(left).divide(whole, decimals, rounding), currency);
  }
}
