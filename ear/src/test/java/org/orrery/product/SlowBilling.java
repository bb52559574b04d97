package org.orrery.product;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ought to be charged, found by looking at every deal on every single day.
 *
 * <p>Knows nothing of the product: no due dates, no anchors, no catching up. Amounts are cents.
 */
final class SlowBilling {

  /** How a deal repeats. */
  enum Kind {
    ONCE,
    MONTHLY,
    EACH_PERIOD
  }

  /**
   * One agreement. Its name is its own and marks its charges.
   *
   * @param setOn for {@link Kind#EACH_PERIOD} the day of activation too
   * @param months between two charges
   * @param startOn 1 = first of the month, prorated; 2 = the same, whole; 3 = the day of setting
   * @param charges at most
   */
  record Deal(
      long account,
      String name,
      Kind kind,
      LocalDate setOn,
      int months,
      int startOn,
      long charges,
      long cents) {}

  private final Map<Deal, Integer> written = new HashMap<>();

  /** Lines "account name ordinal date cents" of all charges up to and including {@code last}. */
  List<String> charges(List<Deal> deals, LocalDate first, LocalDate last) {
    List<String> lines = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (Deal deal : deals) {
        if (falls(deal, day)) {
          long cents = day.equals(deal.setOn()) ? firstCents(deal) : deal.cents();
          int ordinal = written.merge(deal, 1, Integer::sum);
          if (cents > 0) {
            lines.add(line(deal.account(), deal.name(), ordinal, day, cents));
          }
        }
      }
    }
    return lines;
  }

  static String line(long account, String name, int ordinal, LocalDate day, long cents) {
    return account + " " + name + " #" + ordinal + " " + day + " " + cents;
  }

  private boolean falls(Deal deal, LocalDate day) {
    if (day.isBefore(deal.setOn()) || written.getOrDefault(deal, 0) >= deal.charges()) {
      return false;
    }
    boolean setToday = day.equals(deal.setOn());
    return switch (deal.kind()) {
      case ONCE -> setToday;
      case EACH_PERIOD -> !setToday && isStep(deal.setOn(), day, deal.months());
      case MONTHLY ->
          setToday
              || (deal.startOn() == 3
                  ? isStep(deal.setOn(), day, deal.months())
                  : day.getDayOfMonth() == 1
                      && isStep(deal.setOn().withDayOfMonth(1), day, deal.months()));
    };
  }

  /** On the day of setting: all, or the share of the days and months that are left. */
  private static long firstCents(Deal deal) {
    boolean isWhole = deal.startOn() != 1 || deal.setOn().getDayOfMonth() == 1;
    if (deal.kind() != Kind.MONTHLY || isWhole) {
      return deal.cents();
    }
    long daysInMonth = deal.setOn().lengthOfMonth();
    long daysLeft = 0;
    for (LocalDate day = deal.setOn().plusDays(1);
        day.getMonth() == deal.setOn().getMonth();
        day = day.plusDays(1)) {
      daysLeft++;
    }
    long daysToPay = daysLeft + daysInMonth * (deal.months() - 1L);
    long daysOfCycle = daysInMonth * deal.months();
    // Half up, in whole numbers: (2 x cents x days / days + 1) / 2.
    return BigInteger.valueOf(deal.cents())
        .multiply(BigInteger.valueOf(2 * daysToPay))
        .add(BigInteger.valueOf(daysOfCycle))
        .divide(BigInteger.valueOf(2 * daysOfCycle))
        .longValueExact();
  }

  private static boolean isStep(LocalDate from, LocalDate day, int months) {
    long between = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(day));
    int wanted = Math.min(from.getDayOfMonth(), day.lengthOfMonth());
    return between > 0 && between % months == 0 && day.getDayOfMonth() == wanted;
  }
}
