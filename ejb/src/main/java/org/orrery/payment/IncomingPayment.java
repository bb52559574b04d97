package org.orrery.payment;

import org.jspecify.annotations.Nullable;
import org.orrery.account.PaymentMethod;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * Money that came in for an account.
 *
 * @param amount positive, in the account's currency
 * @param reference the provider's own name of the payment
 * @param intent the card payment that it settles; null = the customer paid at a provider's site
 */
public record IncomingPayment(
    AccountId account,
    SellerId seller,
    PaymentMethod method,
    Money amount,
    String reference,
    @Nullable Long intent) {}
