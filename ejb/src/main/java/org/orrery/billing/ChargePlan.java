package org.orrery.billing;

import java.util.List;

/**
 * What is to be written for one account, all in one transaction.
 *
 * @param charges by due date, then by schedule
 * @param advanced schedules as they are afterwards, each once
 * @param openings billing periods that open, in order
 * @param course the periods afterwards
 * @param exceeded whether more was due than may be caught up at once: the account is to be held
 */
record ChargePlan(
    List<Charge> charges,
    List<DebitSchedule> advanced,
    List<PeriodOpening> openings,
    PeriodCourse course,
    boolean exceeded) {

  int chargedCount() {
    return (int) charges.stream().filter(Charge::isCharged).count();
  }

  int skippedCount() {
    return charges.size() - chargedCount();
  }
}
