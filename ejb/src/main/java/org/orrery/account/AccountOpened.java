package org.orrery.account;

import java.time.LocalDate;
import org.orrery.plan.PeriodLength;

/**
 * An account came to be. Fired in the opening transaction.
 *
 * @param on the business date
 * @param promoCode as the signup gave it; may be empty
 * @param exemption the signup's claim to pay no tax
 */
public record AccountOpened(
    AccountView account,
    PeriodLength period,
    LocalDate on,
    String promoCode,
    TaxExemptionClaim exemption) {}
