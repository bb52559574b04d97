package org.orrery.billing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.account.AccountView;
import org.orrery.period.PeriodCourse;
import org.orrery.period.PeriodOpening;
import org.orrery.schedule.Charge;
import org.orrery.schedule.DebitSchedule;
import org.orrery.schedule.SkipReason;

/**
 * What is to be written for one account, all in one transaction.
 *
 * @param invoices by due date, each date once; their lines by schedule
 * @param skipped charges that are noted and not made
 * @param advanced schedules as they are afterwards, each once
 * @param openings billing periods that open, in order
 * @param course the periods afterwards
 * @param exceeded whether more was due than may be caught up at once: the account is to be held
 */
record ChargePlan(
    AccountView account,
    List<InvoicePlan> invoices,
    List<Charge> skipped,
    List<DebitSchedule> advanced,
    List<PeriodOpening> openings,
    PeriodCourse course,
    boolean exceeded) {

  /** What is charged, by due date, then by schedule. */
  List<Charge> charged() {
    List<Charge> charged = new ArrayList<>();
    invoices.forEach(invoice -> charged.addAll(invoice.lines()));
    return charged;
  }

  /** What its seller may owe a provider for: what is charged, and what comes to nothing. */
  List<Charge> sold() {
    List<Charge> sold = charged();
    skipped.stream()
        .filter(charge -> charge.skipped() == SkipReason.NOTHING_TO_PAY)
        .forEach(sold::add);
    return sold;
  }

  /** The same plan with other schedules afterwards where these have taken a step of their own. */
  ChargePlan advancedTo(List<DebitSchedule> restarted) {
    Map<Long, DebitSchedule> byId = new HashMap<>();
    restarted.forEach(schedule -> byId.put(schedule.id(), schedule));
    List<DebitSchedule> after =
        advanced.stream()
            .map(
                schedule -> {
                  DebitSchedule own = byId.get(schedule.id());
                  return own == null ? schedule : own.at(schedule.nextOrdinal());
                })
            .toList();
    return new ChargePlan(account, invoices, skipped, after, openings, course, exceeded);
  }

  int chargedCount() {
    return invoices.stream().mapToInt(invoice -> invoice.lines().size()).sum();
  }

  int skippedCount() {
    return skipped.size();
  }
}
