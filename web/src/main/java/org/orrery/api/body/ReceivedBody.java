package org.orrery.api.body;

import org.orrery.register.ReceivedItem;

/** Money that came in, with the account that it came in for. */
public record ReceivedBody(long account, PaymentBody payment) {
  /** Shows it. */
  public static ReceivedBody of(ReceivedItem item) {
    return new ReceivedBody(item.account(), PaymentBody.of(item.payment()));
  }
}
