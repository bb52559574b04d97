package org.orrery.api.body;

import org.orrery.notice.NoticeView;

/**
 * A payment notice that waits for a person.
 *
 * @param amount 0 when it could not be read
 */
public record NoticeBody(
    long id,
    long seller,
    String method,
    String transactionId,
    String payerReference,
    String amount,
    String currency,
    String reason) {
  /** Shows it. */
  public static NoticeBody of(NoticeView view) {
    return new NoticeBody(
        view.id(),
        view.seller(),
        view.method(),
        view.transactionId(),
        view.payerReference(),
        view.amount().toPlainString(),
        view.currency(),
        view.reason());
  }
}
