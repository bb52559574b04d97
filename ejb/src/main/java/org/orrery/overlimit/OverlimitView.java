package org.orrery.overlimit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.plan.PlanResource;
import org.orrery.shared.AccountId;

/**
 * An account that was warned or suspended for its use, as an operator sees it.
 *
 * @param monthFrom the day on which the billing month opened
 * @param used as it was then
 * @param warnedOn null = it was not, as the next one
 */
public record OverlimitView(
    AccountId account,
    PlanResource resource,
    LocalDate monthFrom,
    BigDecimal used,
    BigDecimal limit,
    @Nullable LocalDate warnedOn,
    @Nullable LocalDate suspendedOn) {}
