package org.orrery.billing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orrery.plan.PeriodLength;

/**
 * Billing as a clerk would do it: every morning looks at the calendar and writes down what is due.
 *
 * <p>Shares no code with the product and knows nothing of ordinals, anchors or catching up. Amounts
 * are cents in whole numbers.
 */
final class NaiveBilling {

  /** What was agreed: {@code months} 0 = for each billing period. */
  record Deal(LocalDate setOn, int startOn, int months, long charges, long cents) {}

  private final Deal deal;
  private final PeriodLength length;
  private final Map<LocalDate, LocalDate> suspensions;
  private final List<String> book = new ArrayList<>();
  private LocalDate periodsBegan;
  private boolean periodEndedInSuspension;
  private long written;

  /** {@code suspensions}: from the evening of one day to the morning of another. */
  NaiveBilling(
      Deal deal,
      PeriodLength length,
      LocalDate activatedOn,
      Map<LocalDate, LocalDate> suspensions) {
    this.deal = deal;
    this.length = length;
    this.periodsBegan = activatedOn;
    this.suspensions = suspensions;
  }

  /** Everything written down up to and including {@code last}. */
  List<String> live(LocalDate last) {
    for (LocalDate day = periodsBegan; !day.isAfter(last); day = day.plusDays(1)) {
      if (deal.months() == 0) {
        lookAtPeriods(day);
      } else {
        lookAtMonths(day);
      }
    }
    return book;
  }

  private void lookAtPeriods(LocalDate day) {
    boolean ends = day.isAfter(periodsBegan) && ends(day);
    if (isSuspended(day)) {
      periodEndedInSuspension |= ends;
      return;
    }
    if (periodEndedInSuspension) {
      periodsBegan = day;
      periodEndedInSuspension = false;
      ends = true;
    }
    if (ends && day.isAfter(deal.setOn())) {
      book.add(day + " " + deal.cents());
    }
  }

  private boolean ends(LocalDate day) {
    return switch (length.unit()) {
      case DAY -> ChronoUnit.DAYS.between(periodsBegan, day) % length.count() == 0;
      case WEEK -> ChronoUnit.DAYS.between(periodsBegan, day) % (7L * length.count()) == 0;
      case MONTH -> isStep(periodsBegan, day, length.count());
      case YEAR -> isStep(periodsBegan, day, 12 * length.count());
    };
  }

  private void lookAtMonths(LocalDate day) {
    boolean first = day.equals(deal.setOn());
    boolean later =
        day.isAfter(deal.setOn())
            && (deal.startOn() == 3
                ? isStep(deal.setOn(), day, deal.months())
                : day.getDayOfMonth() == 1
                    && isStep(deal.setOn().withDayOfMonth(1), day, deal.months()));
    if ((first || later) && written < deal.charges()) {
      written++;
      long cents = first && deal.startOn() == 1 ? firstShare() : deal.cents();
      book.add(day + (isSuspended(day) || cents == 0 ? " skipped" : " " + cents));
    }
  }

  /** The rest of the month begun, day by day, and the months that follow in the cycle. */
  private long firstShare() {
    if (deal.setOn().getDayOfMonth() == 1) {
      return deal.cents();
    }
    int daysLeft = 0;
    LocalDate day = deal.setOn().plusDays(1);
    while (YearMonth.from(day).equals(YearMonth.from(deal.setOn()))) {
      daysLeft++;
      day = day.plusDays(1);
    }
    long days = deal.setOn().lengthOfMonth();
    BigInteger part =
        BigInteger.valueOf(deal.cents())
            .multiply(BigInteger.valueOf(daysLeft + days * (deal.months() - 1L)));
    BigInteger whole = BigInteger.valueOf(days * deal.months());
    BigInteger two = BigInteger.TWO;
    return part.multiply(two).add(whole).divide(whole.multiply(two)).longValueExact();
  }

  private static boolean isStep(LocalDate from, LocalDate day, int months) {
    long between = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(day));
    int clamped = Math.min(from.getDayOfMonth(), day.lengthOfMonth());
    return between % months == 0 && day.getDayOfMonth() == clamped;
  }

  private boolean isSuspended(LocalDate day) {
    return suspensions.entrySet().stream()
        .anyMatch(pause -> day.isAfter(pause.getKey()) && day.isBefore(pause.getValue()));
  }
}
