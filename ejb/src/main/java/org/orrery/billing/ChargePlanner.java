package org.orrery.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      Charge charge = priced(current.dueCharge(), current);
      if (file.pauses().cover(charge.dueOn())) {
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
      if (waiting.stream().anyMatch(this::isExhausted)) {
        exceeded = true;
        return;
      }
      waiting.forEach(schedule -> take(priced(schedule.periodCharge(opening), schedule), schedule));
      openings.add(opening);
      course = course.after(opening);
      due = course.dueOpening(upTo, file.pauses());
    }
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
