package org.orrery.resale;

import java.util.Currency;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * A seller who buys what it sells.
 *
 * @param seller who sells to customers of its own
 * @param account that it has with its provider, and on which it owes
 * @param provider whose customer it is
 * @param currency of the account
 * @param planId the plan that the account is on; its prices are the wholesale prices
 * @param periodId the account's billing period
 */
public record Reseller(
    SellerId seller,
    AccountId account,
    SellerId provider,
    Currency currency,
    int planId,
    int periodId) {}
