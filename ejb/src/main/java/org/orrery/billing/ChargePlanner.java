package org.orrery.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orrery.period.BillingMonths;
import org.orrery.period.PeriodCourse;
import org.orrery.period.PeriodOpening;
import org.orrery.rating.FeeRating;
import org.orrery.schedule.Charge;
import org.orrery.schedule.DebitKind;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.FeeCourse;
import org.orrery.schedule.FirstFee;
import org.orrery.schedule.SkipReason;

/**
 * Works out what an account is to be charged up to a day. Reads no clock and no database.
 *
 * <p>The same file and day give the same plan, however many runs share the work: a charge follows
 * from its schedule, its ordinal, the account's suspensions and its rates alone.
 *
 * <p>What is charged on one date is one invoice, and its taxes are computed once.
 */
final class ChargePlanner {

  /** Charges of one schedule in one run; more are a person's business. */
  static final int CATCH_UP_MAX = 36;

  /** Periods in one transaction; what is left is still due afterwards. */
  private static final int OPENINGS_MAX = 1_000;

  private final AccountFile file;
  private final LocalDate upTo;
  private final List<Charge> charges = new ArrayList<>();
  private final Map<Long, DebitSchedule> advanced = new LinkedHashMap<>();
  private final List<PeriodOpening> openings = new ArrayList<>();
  private final Map<Long, Integer> made;
  private PeriodCourse course;
  private boolean exceeded;

  private ChargePlanner(AccountFile file, LocalDate upTo) {
    this.file = file;
    this.upTo = upTo;
    this.made = new HashMap<>(file.chargedInRun());
    this.course = file.course();
  }

  /** Plans the first charge of a schedule, which is due on the day of setting. */
  static ChargePlan first(AccountFile file, DebitSchedule schedule) {
    ChargePlanner planner = new ChargePlanner(file, schedule.setOn());
    planner.take(planner.priced(schedule.dueCharge(), schedule), schedule);
    return planner.finished();
  }

  /** Plans the first charges of fees, all due on one day. */
  static ChargePlan first(AccountFile file, LocalDate on, List<FirstFee> fees) {
    ChargePlanner planner = new ChargePlanner(file, on);
    fees.forEach(fee -> planner.take(planner.priced(fee.charge(), fee.schedule()), fee.schedule()));
    return planner.finished();
  }

  /** Plans everything that is due on or before {@code upTo}, as far as it may be caught up. */
  static ChargePlan plan(AccountFile file, LocalDate upTo) {
    ChargePlanner planner = new ChargePlanner(file, upTo);
    file.schedules().forEach(planner::chargeDue);
    planner.openPeriods();
    return planner.finished();
  }

  private void chargeDue(DebitSchedule schedule) {
    DebitSchedule current = schedule;
    while (current.isDueOn(upTo)) {
      Charge charge = priced(due(current), current);
      boolean isUsage = current.kind() == DebitKind.USAGE_FEE; // A suspended site goes on using.
      if (!isUsage && file.pauses().cover(charge.dueOn())) {
        charge = charge.skippedBecause(SkipReason.SUSPENDED);
      }
      if (charge.isCharged() && isExhausted(current)) {
        exceeded = true;
        return;
      }
      current = take(charge, current);
    }
  }

  private void openPeriods() {
    Optional<PeriodOpening> due = course.dueOpening(upTo, file.pauses());
    while (due.isPresent() && openings.size() < OPENINGS_MAX) {
      PeriodOpening opening = due.get();
      List<DebitSchedule> waiting = waiting(opening);
      if (waiting.stream().anyMatch(schedule -> isExhausted(schedule) || isBehind(schedule))) {
        exceeded = true;
        return;
      }
      openings.add(opening);
      course = course.after(opening);
      waiting.forEach(schedule -> enter(opening, schedule));
      due = course.dueOpening(upTo, file.pauses());
    }
  }

  /** Charges a schedule for a period that opens; by its months, if it has any. */
  private void enter(PeriodOpening opening, DebitSchedule schedule) {
    if (schedule.months() == null) {
      Charge charge =
          schedule.kind().isFee()
              ? FeeCourse.periodCharge(schedule, opening, rating(schedule))
              : schedule.periodCharge(opening);
      take(priced(charge, schedule), schedule);
      return;
    }
    BillingMonths months = BillingMonths.of(opening.opensOn(), opening.closesOn(), course.length());
    DebitSchedule entered = schedule.by(months);
    advanced.put(entered.id(), entered);
    chargeDue(entered);
  }

  private Charge due(DebitSchedule schedule) {
    return schedule.kind().isFee()
        ? FeeCourse.monthCharge(schedule, rating(schedule))
        : schedule.dueCharge();
  }

  private FeeRating rating(DebitSchedule schedule) {
    FeeRating rating = file.ratings().get(schedule.id());
    if (rating == null) {
      throw new IllegalStateException("nobody knows what fee " + schedule.id() + " comes to");
    }
    return rating;
  }

  /** Whether months of the period before are not charged yet, because more are due than may be. */
  private static boolean isBehind(DebitSchedule schedule) {
    return schedule.months() != null && schedule.nextDueOn() != null;
  }

  private List<DebitSchedule> waiting(PeriodOpening opening) {
    return file.schedules().stream()
        .map(schedule -> advanced.getOrDefault(schedule.id(), schedule))
        .filter(schedule -> schedule.waitsFor(opening))
        .toList();
  }

  private DebitSchedule take(Charge charge, DebitSchedule schedule) {
    if (!file.taken().contains(charge.name())) { // A name that is taken was charged: success.
      charges.add(charge);
      if (charge.isCharged()) {
        made.merge(schedule.id(), 1, Integer::sum);
      }
    }
    DebitSchedule next = schedule.advanced();
    advanced.put(next.id(), next);
    return next;
  }

  private boolean isExhausted(DebitSchedule schedule) {
    return made.getOrDefault(schedule.id(), 0) >= CATCH_UP_MAX;
  }

  private Charge priced(Charge charge, DebitSchedule schedule) {
    return schedule.kind().isFee()
        ? charge.reducedBy(file.rates().apply(charge.dueOn()).reduction())
        : charge;
  }

  private ChargePlan finished() {
    charges.sort(
        Comparator.comparing(Charge::dueOn)
            .thenComparing(charge -> charge.name().scheduleId())
            .thenComparing(charge -> charge.name().ordinal()));
    Map<LocalDate, List<Charge>> charged = new LinkedHashMap<>();
    List<Charge> skipped = new ArrayList<>();
    for (Charge charge : charges) {
      if (charge.isCharged()) {
        charged.computeIfAbsent(charge.dueOn(), on -> new ArrayList<>()).add(charge);
      } else {
        skipped.add(charge);
      }
    }
    return new ChargePlan(
        file.account(),
        charged.values().stream().map(lines -> InvoicePlan.of(lines, file.rates())).toList(),
        skipped,
        List.copyOf(advanced.values()),
        List.copyOf(openings),
        course,
        exceeded);
  }
}
