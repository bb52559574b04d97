package org.orrery.account;

import java.time.LocalDate;
import org.orrery.plan.PeriodLength;

/** An account came to be on a business date. Fired in the opening transaction. */
public record AccountOpened(AccountView account, PeriodLength period, LocalDate on) {}
