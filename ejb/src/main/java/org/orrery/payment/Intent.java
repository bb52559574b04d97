package org.orrery.payment;

import java.time.LocalDate;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * The wish to charge a card, as its row has it.
 *
 * @param key its name, as the gateway knows it
 * @param card the card's number in the vault
 * @param inquiries how often the gateway was asked
 * @param lease how often it was claimed
 */
record Intent(
    long id,
    AccountId account,
    CustomerId customer,
    SellerId seller,
    LocalDate businessDate,
    String key,
    String gateway,
    long card,
    Money amount,
    IntentState state,
    int inquiries,
    long lease) {

  /** The same, sent for an amount. */
  Intent sent(Money now) {
    return new Intent(
        id,
        account,
        customer,
        seller,
        businessDate,
        key,
        gateway,
        card,
        now,
        IntentState.SENT,
        0,
        lease);
  }
}
