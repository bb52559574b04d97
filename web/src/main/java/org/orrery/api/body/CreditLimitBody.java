package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * How far below zero a balance may go.
 *
 * @param amount in the currency of the account, such as 10.00
 */
public record CreditLimitBody(@Nullable String amount) {
  /** Shows it. */
  public static CreditLimitBody of(Money limit) {
    return new CreditLimitBody(limit.amount().toPlainString());
  }
}
