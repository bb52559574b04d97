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

  /** As many characters as a provider's name of a payment is kept with. */
  private static final int NAME_MAX = 95;

  /** Whether it can be told from the notices of other payments, as far as that matters. */
  boolean isWhole() {
    return meaning == Meaning.NOTHING
        || (!transactionId.isBlank() && transactionId.length() <= NAME_MAX);
  }

  enum Meaning {
    /** Money came in. */
    PAID,
    /** Money went back, or may: a person has to look. */
    TAKEN_BACK,
    /** Nothing that concerns the books. */
    NOTHING
  }
}
