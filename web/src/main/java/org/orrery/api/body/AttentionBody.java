package org.orrery.api.body;

import org.orrery.overview.Attention;

/**
 * What waits for a person; 10000 = so many, or more.
 *
 * @param heldAccounts left alone by the run
 * @param runFailures accounts that the run could not charge
 * @param mailsFailed given up on, or handed over without an answer
 * @param paymentsFailed declined or failed within the last seven business dates
 * @param paymentsUnknown of which the provider has not said whether it took the money
 * @param signupsWaiting for a moderator
 */
public record AttentionBody(
    long heldAccounts,
    long runFailures,
    long mailsFailed,
    long paymentsFailed,
    long paymentsUnknown,
    long signupsWaiting) {
  /** Shows it. */
  public static AttentionBody of(Attention attention) {
    return new AttentionBody(
        attention.heldAccounts(),
        attention.runFailures(),
        attention.mailsFailed(),
        attention.paymentsFailed(),
        attention.paymentsUnknown(),
        attention.signupsWaiting());
  }
}
