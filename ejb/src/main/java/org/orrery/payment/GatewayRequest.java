package org.orrery.payment;

import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.vault.OpenCard;

/**
 * Asks a gateway to charge a card.
 *
 * @param key names the payment; the provider charges it once, however often it is sent
 * @param seller whose merchant account gets the money
 * @param account who pays; for the provider's statement
 * @param amount positive
 */
public record GatewayRequest(
    String key, SellerId seller, AccountId account, Money amount, OpenCard card) {}
