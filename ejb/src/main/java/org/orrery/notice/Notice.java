package org.orrery.notice;

/**
 * What a notice says, once its signature is found right.
 *
 * @param meaning what it is about
 * @param transactionId the provider's own name of the payment
 * @param payerReference what the payment page was given to name the account or signup
 * @param amount as sent, in major units
 * @param currency as sent
 * @param receipt what the provider wants to be answered; may be empty
 */
record Notice(
    Meaning meaning,
    String transactionId,
    String payerReference,
    String amount,
    String currency,
    String receipt) {

  enum Meaning {
    /** Money came in. */
    PAID,
    /** Money went back, or may: a person has to look. */
    TAKEN_BACK,
    /** Nothing that concerns the books. */
    NOTHING
  }
}
