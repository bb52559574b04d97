package org.orrery.fee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.fee.OpenMonthRepository.OpenMonth;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanResource;
import org.orrery.plan.Tariff;
import org.orrery.shared.AccountId;

/**
 * Tells what accounts used so far in the billing month that is open, beside what they have.
 *
 * <p>The limit and the month are those of the usage fee; a resource without a usage price is
 * measured like one that has it. Source: API reference, section 6.1.
 */
@Stateless
public class MonthlyUses {

  @Inject OpenMonthRepository months;
  @Inject PlanPrices prices;

  private record PlanPeriod(int planId, int periodId) {}

  /**
   * What was used on the days before {@code day}, since the month opened in which that day lies.
   *
   * @param accounts a page of them: all is read at once
   * @return resources that the plan offers and that have readings, by account; not those of a month
   *     that opens on {@code day}, of which no day is over
   */
  public List<MonthlyUse> before(LocalDate day, Collection<AccountId> accounts) {
    Map<PlanPeriod, Tariff> tariffs = new HashMap<>();
    List<MonthlyUse> unused =
        months.open(day, accounts).stream()
            .flatMap(open -> unused(open, tariff(tariffs, open), day).stream())
            .toList();
    return months.sums(unused, day);
  }

  private Tariff tariff(Map<PlanPeriod, Tariff> read, OpenMonth open) {
    return read.computeIfAbsent(
        new PlanPeriod(open.planId(), open.periodId()),
        key -> prices.tariff(key.planId(), key.periodId()));
  }

  private static Optional<MonthlyUse> unused(OpenMonth open, Tariff tariff, LocalDate day) {
    LocalDate from = open.months(tariff.length()).at(day).from();
    int days = Math.toIntExact(ChronoUnit.DAYS.between(from, day));
    return days == 0
        ? Optional.empty()
        : tariff
            .of(open.resource())
            .map(
                offered ->
                    new MonthlyUse(
                        open.account(),
                        open.resource(),
                        from,
                        BigDecimal.ZERO,
                        open.resource() == PlanResource.TRAFFIC ? 1 : days,
                        open.units().max(offered.freeUnits())));
  }
}
