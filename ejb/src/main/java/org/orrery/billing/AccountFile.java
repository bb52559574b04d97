package org.orrery.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.orrery.account.AccountView;
import org.orrery.period.Pauses;
import org.orrery.period.PeriodCourse;
import org.orrery.rating.AccountRates;
import org.orrery.rating.FeeRating;
import org.orrery.schedule.ChargeName;
import org.orrery.schedule.DebitSchedule;

/**
 * What billing knows of an account before it charges.
 *
 * @param schedules the active ones that are due, and all active ones that wait for a period
 * @param taken names under which the schedules have charges at or above their next ordinal; none,
 *     unless somebody tampered with the schedules
 * @param chargedInRun how many charges of each schedule this run has made already
 * @param rates by business date; the same for the same date
 * @param ratings what the fees among the schedules come to, by schedule
 */
record AccountFile(
    AccountView account,
    PeriodCourse course,
    List<DebitSchedule> schedules,
    Pauses pauses,
    Set<ChargeName> taken,
    Map<Long, Integer> chargedInRun,
    Function<LocalDate, AccountRates> rates,
    Map<Long, FeeRating> ratings) {}
