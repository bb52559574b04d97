package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.dunning.DebtorView;

/**
 * A debtor.
 *
 * @param balance negative = the customer owes
 */
public record DebtorBody(
    long account,
    Amount balance,
    LocalDate since,
    @Nullable LocalDate noticedOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate warnedOn) {
  /** Shows it. */
  public static DebtorBody of(DebtorView debtor) {
    return new DebtorBody(
        debtor.account().value(),
        Amount.of(debtor.balance()),
        debtor.since(),
        debtor.noticedOn(),
        debtor.suspendedOn(),
        debtor.warnedOn());
  }
}
