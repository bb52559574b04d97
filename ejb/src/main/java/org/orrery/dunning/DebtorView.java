package org.orrery.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * A debtor, as an operator sees it.
 *
 * @param balance negative = the customer owes
 * @param since the day from which days are counted
 * @param noticedOn null = not yet, as the others
 */
public record DebtorView(
    AccountId account,
    SellerId seller,
    Money balance,
    LocalDate since,
    @Nullable LocalDate noticedOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate warnedOn) {}
