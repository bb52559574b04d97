package org.orrery.account;

import java.time.LocalDate;
import org.orrery.plan.PeriodLength;

/**
 * An account went to another plan or billing period.
 *
 * @param account as it is after the change
 * @param before the length of the billing period that it had
 * @param after the length that it has now; equal to {@code before} if only the plan changed
 * @param byOwner whether the owner chose it, and has to be able to pay; else the seller did
 */
public record AccountPlanChanged(
    AccountView account, PeriodLength before, PeriodLength after, LocalDate on, boolean byOwner) {}
