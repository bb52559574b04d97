package org.orrery.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.Journal;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;

/**
 * Charges what one account owes, in the transaction of the caller, who holds the account's row.
 *
 * <p>Charges, postings, balance, next due dates and periods are written together or not at all.
 */
@ApplicationScoped
class AccountBilling {

  @Inject ScheduleRepository schedules;
  @Inject PeriodRepository periods;
  @Inject ChargeRepository charges;
  @Inject Journal journal;
  @Inject BusinessDates dates;

  /** Charges everything that is due on or before {@code upTo}, as far as one call may. */
  ChargePlan chargeDue(AccountView account, LocalDate upTo) {
    return charge(account, upTo, Map.of());
  }

  /**
   * The same as part of a run: what the run charged since {@code runBegan} counts to the limit.
   *
   * @param runBegan the last day that was complete before the run
   */
  ChargePlan chargeDue(AccountView account, LocalDate upTo, LocalDate runBegan) {
    return charge(account, upTo, charges.countsSince(account.id(), runBegan));
  }

  /** Makes the first charge of a schedule that was just set; it is due on the day of setting. */
  void chargeFirst(AccountView account, DebitSchedule schedule) {
    List<Charge> first = List.of(schedule.dueCharge());
    List<DebitSchedule> advanced = List.of(schedule.advanced());
    write(account, new ChargePlan(first, advanced, List.of(), course(account.id()), false));
  }

  /** Where the account stands in its billing periods. */
  PeriodCourse course(AccountId account) {
    return periods
        .find(account)
        .orElseThrow(() -> new IllegalStateException("account " + account + " is not billed"));
  }

  private ChargePlan charge(AccountView account, LocalDate upTo, Map<Long, Integer> chargedInRun) {
    List<DebitSchedule> due = schedules.due(account.id(), upTo);
    PeriodCourse course = course(account.id());
    LocalDate oldest =
        due.stream()
            .map(DebitSchedule::nextDueOn)
            .reduce(course.nextOpensOn(), AccountBilling::earlier);
    AccountFile file =
        new AccountFile(
            course,
            due,
            periods.pausesSince(account.id(), oldest),
            charges.taken(account.id()),
            chargedInRun);
    ChargePlan plan = ChargePlanner.plan(file, upTo);
    write(account, plan);
    return plan;
  }

  private void write(AccountView account, ChargePlan plan) {
    ZoneId zone = dates.read(account.seller()).zone();
    charges.add(account.id(), zone, plan.charges(), post(account, plan.charges()));
    schedules.advance(plan.advanced());
    if (!plan.openings().isEmpty()) {
      periods.addPeriods(account.id(), plan.openings());
      periods.store(account.id(), plan.course());
    }
  }

  /** Posts what is charged; the ids are in the order of {@code due}, null where one is skipped. */
  private List<@Nullable Long> post(AccountView account, List<Charge> due) {
    List<Entry> entries =
        due.stream().filter(Charge::isCharged).map(charge -> entry(account, charge)).toList();
    Iterator<Long> posted = journal.post(entries).iterator();
    List<@Nullable Long> ids = new ArrayList<>();
    for (Charge charge : due) {
      ids.add(charge.isCharged() ? posted.next() : null);
    }
    return ids;
  }

  private static Entry entry(AccountView account, Charge charge) {
    return Entry.of(
        EntryKind.DEBIT,
        account.id(),
        account.seller(),
        charge.dueOn(),
        new Entry.TwoLines(Book.RECEIVABLE, Book.REVENUE, charge.amount()));
  }

  private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
