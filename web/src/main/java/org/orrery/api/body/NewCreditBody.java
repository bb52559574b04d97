package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.credit.Credit;
import org.orrery.shared.AccountId;

/**
 * A credit to be given.
 *
 * @param externalId your own name for it; may be missing
 */
public record NewCreditBody(
    @Nullable String amount,
    @Nullable String description,
    @Nullable String text,
    @Nullable String externalId) {
  /** What is wanted of an account. */
  public Credit wanted(AccountId account) {
    return new Credit(
        account,
        Given.number("amount", amount),
        Given.text(description),
        Given.text(text),
        Given.text(externalId));
  }
}
