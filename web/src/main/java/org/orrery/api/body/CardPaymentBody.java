package org.orrery.api.body;

import org.orrery.payment.PaymentView;

/**
 * A card payment that is not settled.
 *
 * @param amount with its currency
 * @param waitsForPerson whether nobody asks the gateway any more
 */
public record CardPaymentBody(
    long id,
    long account,
    String state,
    String amount,
    String gateway,
    String key,
    int inquiries,
    boolean waitsForPerson,
    String note) {
  /** Shows it. */
  public static CardPaymentBody of(PaymentView view) {
    return new CardPaymentBody(
        view.id(),
        view.account(),
        view.state(),
        view.amount().toString(),
        view.gateway(),
        view.key(),
        view.inquiries(),
        view.waitsForPerson(),
        view.note());
  }
}
