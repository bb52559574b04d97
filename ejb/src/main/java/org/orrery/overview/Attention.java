package org.orrery.overview;

/**
 * What waits for a person. Each is counted up to {@value #COUNT_MAX}: so many, or more.
 *
 * @param heldAccounts left alone by the run
 * @param runFailures accounts that the run could not charge
 * @param mailsFailed given up on, or handed over without an answer
 * @param paymentsFailed declined or failed within the last {@value #PAYMENT_DAYS} business dates
 * @param paymentsUnknown of which the provider has not said whether it took the money
 * @param signupsWaiting for a moderator
 */
public record Attention(
    long heldAccounts,
    long runFailures,
    long mailsFailed,
    long paymentsFailed,
    long paymentsUnknown,
    long signupsWaiting) {

  /** The most that is counted. */
  public static final int COUNT_MAX = 10_000;

  /** Business dates of failed payments, the open one included. */
  public static final int PAYMENT_DAYS = 7;
}
