package org.orrery.account;

import java.time.LocalDate;
import org.orrery.plan.PeriodLength;

/**
 * An account's billing periods are counted from another day on.
 *
 * @param length of its billing periods
 * @param on the first day of the period that begins
 */
public record BillingRestarted(AccountView account, PeriodLength length, LocalDate on) {}
