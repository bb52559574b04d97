package org.orrery.payment;

/**
 * What a gateway knows of a payment.
 *
 * @param reference the provider's own name of it; "" where it gives none
 * @param reason why it was declined, or is not decided, in words for people; never a card's number
 */
public record GatewayAnswer(Outcome outcome, String reference, String reason) {

  private static final int REFERENCE_MAX = 100;
  private static final int REASON_MAX = 200;

  /** What came of a payment. */
  public enum Outcome {
    /** The money is taken. */
    APPROVED,
    /** No money is taken, nor will it be. */
    DECLINED,
    /** It is not decided, or not known. */
    PENDING,
    /** The provider never got the request. */
    NOT_FOUND,
    /** The provider charged nothing and would charge no card: what it lacks is ours to mend. */
    NOT_READY
  }

  /** Cuts texts that are longer than is kept. */
  public GatewayAnswer {
    reference = cut(reference, REFERENCE_MAX);
    reason = cut(reason, REASON_MAX);
  }

  /** The money is taken. */
  public static GatewayAnswer approved(String reference) {
    return new GatewayAnswer(Outcome.APPROVED, reference, "");
  }

  /** No money is taken. */
  public static GatewayAnswer declined(String reference, String reason) {
    return new GatewayAnswer(Outcome.DECLINED, reference, reason);
  }

  /** Nobody knows yet. */
  public static GatewayAnswer pending(String reason) {
    return new GatewayAnswer(Outcome.PENDING, "", reason);
  }

  /** Nothing was charged, for a reason that is the seller's, such as wrong credentials. */
  public static GatewayAnswer notReady(String reason) {
    return new GatewayAnswer(Outcome.NOT_READY, "", reason);
  }

  /** There was no such request. */
  public static GatewayAnswer notFound() {
    return new GatewayAnswer(Outcome.NOT_FOUND, "", "");
  }

  private static String cut(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax);
  }
}
