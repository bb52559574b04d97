package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.register.AccountItem;

/**
 * An account.
 *
 * @param state ACTIVE, SUSPENDED or DELETED
 * @param balance negative = the customer owes
 */
public record AccountBody(
    long id,
    String login,
    long seller,
    String state,
    int planId,
    int periodId,
    Amount balance,
    String paymentType,
    String description,
    LocalDate createdOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate deletedOn) {
  /** Shows it. */
  public static AccountBody of(AccountItem item) {
    return new AccountBody(
        item.id(),
        item.login(),
        item.seller(),
        item.state(),
        item.planId(),
        item.periodId(),
        Amount.of(item.balance()),
        item.paymentType(),
        item.description(),
        item.createdOn(),
        item.suspendedOn(),
        item.deletedOn());
  }
}
