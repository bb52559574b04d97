package org.orrery.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.orrery.period.DateSpan;
import org.orrery.plan.PeriodMonths;
import org.orrery.plan.PlanResource;
import org.orrery.plan.UnitPrice;
import org.orrery.rating.FeeRate;
import org.orrery.rating.FeeRating;

/**
 * What an account used of a resource, to be charged when a billing month closes.
 *
 * <p>Traffic is the sum of its days. Everything else is an average: the sum of the daily readings
 * divided by the days of the month; a day without reading counts as nothing. Source: API reference,
 * section 6.1.
 *
 * @param limit units that the account has, or that are free, whichever is more
 */
record Usage(
    PlanResource resource,
    UnitPrice price,
    PeriodMonths months,
    BigDecimal limit,
    List<Reading> readings)
    implements FeeRating {

  /** Of one day. */
  record Reading(LocalDate day, BigDecimal amount) {}

  Usage {
    readings = List.copyOf(readings);
  }

  @Override
  public FeeRate rate(DateSpan month) {
    BigDecimal sum =
        readings.stream()
            .filter(r -> !r.day().isBefore(month.from()) && r.day().isBefore(month.to()))
            .map(Reading::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    int days = resource == PlanResource.TRAFFIC ? 1 : month.days();
    BigDecimal over = FeeFormula.over(sum, limit.multiply(BigDecimal.valueOf(days)));
    FeeRate whole = FeeFormula.usage(price, over, months);
    return new FeeRate(whole.amount(), whole.divisor() * days);
  }
}
