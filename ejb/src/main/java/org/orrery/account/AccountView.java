package org.orrery.account;

import java.time.LocalDate;
import java.util.Currency;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * What other features may know of an account.
 *
 * @param currency of everything that the account is charged
 * @param planId the plan that it is on
 * @param periodId the billing period, an id within the plan
 * @param createdOn the business date of its opening
 * @param payment how it pays
 */
public record AccountView(
    AccountId id,
    CustomerId customer,
    SellerId seller,
    Currency currency,
    AccountState state,
    int planId,
    int periodId,
    LocalDate createdOn,
    PaymentMethod payment) {}
