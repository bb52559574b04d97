package org.orrery.payment;

import org.orrery.shared.Money;

/**
 * What an operator sees of a card payment that is not settled.
 *
 * @param key its name, by which the provider finds it
 * @param waitsForPerson whether the product has stopped asking
 * @param note what happened last
 */
public record PaymentView(
    long id,
    long account,
    String state,
    Money amount,
    String gateway,
    String key,
    int inquiries,
    boolean waitsForPerson,
    String note) {}
