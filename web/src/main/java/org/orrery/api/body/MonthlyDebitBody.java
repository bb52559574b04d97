package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.billing.MonthlyDebit;
import org.orrery.shared.AccountId;

/**
 * A debit to be charged every so many months.
 *
 * @param durationMonths may be missing of one without end
 * @param startOn 1 = first of the month, first charge prorated; 2 = the same, first charge whole; 3
 *     = today
 */
public record MonthlyDebitBody(
    @Nullable String amount,
    @Nullable Integer durationMonths,
    @Nullable Integer frequencyMonths,
    @Nullable String description,
    @Nullable String note,
    @Nullable String adminNote,
    @Nullable Integer startOn,
    @Nullable Boolean infinite,
    @Nullable Boolean mailsInvoice) {
  /** What is wanted of an account. */
  public MonthlyDebit wanted(AccountId account) {
    boolean isInfinite = Given.flag(infinite);
    return new MonthlyDebit(
        account,
        Given.number("amount", amount),
        isInfinite && durationMonths == null ? 0 : Given.value("durationMonths", durationMonths),
        Given.value("frequencyMonths", frequencyMonths),
        Given.text(description),
        Given.text(note),
        Given.text(adminNote),
        Given.value("startOn", startOn),
        isInfinite,
        Given.flag(mailsInvoice));
  }
}
