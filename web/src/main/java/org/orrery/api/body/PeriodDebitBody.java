package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.billing.PeriodDebit;
import org.orrery.shared.AccountId;

/** A debit to be charged when each billing period opens. */
public record PeriodDebitBody(
    @Nullable String amount,
    @Nullable String description,
    @Nullable String note,
    @Nullable String adminNote) {
  /** What is wanted of an account. */
  public PeriodDebit wanted(AccountId account) {
    return new PeriodDebit(
        account,
        Given.number("amount", amount),
        Given.text(description),
        Given.text(note),
        Given.text(adminNote));
  }
}
