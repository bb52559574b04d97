package org.orrery.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * An account in a list.
 *
 * @param login of the customer whose account it is; empty once a deleted account is purged
 * @param state ACTIVE, SUSPENDED or DELETED
 * @param balance as the customer sees it; negative = owes
 * @param suspendedOn null = it is not suspended
 * @param deletedOn null = it is not deleted
 */
public record AccountItem(
    long id,
    String login,
    long seller,
    String state,
    int planId,
    int periodId,
    Money balance,
    String paymentType,
    String description,
    LocalDate createdOn,
    @Nullable LocalDate suspendedOn,
    @Nullable LocalDate deletedOn) {}
