package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.billing.OneTimeDebit;
import org.orrery.shared.AccountId;

/**
 * A debit to be charged at once.
 *
 * @param amount in the currency of the account, without tax
 * @param includesTaxes whether taxes are added to it
 */
public record OneTimeDebitBody(
    @Nullable String amount,
    @Nullable String description,
    @Nullable String note,
    @Nullable Boolean mailsInvoice,
    @Nullable Boolean includesTaxes) {
  /** What is wanted of an account. */
  public OneTimeDebit wanted(AccountId account) {
    return new OneTimeDebit(
        account,
        Given.number("amount", amount),
        Given.text(description),
        Given.text(note),
        Given.flag(mailsInvoice),
        Given.flag(includesTaxes));
  }
}
