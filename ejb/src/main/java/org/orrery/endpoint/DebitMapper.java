package org.orrery.endpoint;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.billing.MonthlyDebit;
import org.orrery.billing.OneTimeDebit;
import org.orrery.billing.PeriodDebit;
import org.orrery.credit.Credit;

/** Translates debits and credits into billing's commands. Decides nothing. */
final class DebitMapper {

  private DebitMapper() {}

  static OneTimeDebit oneTime(
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable String description,
      @Nullable String note,
      @Nullable Boolean isInvoice,
      @Nullable Boolean inclTaxes) {
    return new OneTimeDebit(
        Wire.account(accountId),
        Wire.required("amount", amount),
        Wire.text(description),
        Wire.text(note),
        Wire.flag(isInvoice),
        Wire.flag(inclTaxes));
  }

  /** A duration counts only where the debit is not infinite, and may then be left out. */
  static MonthlyDebit monthly(
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable Integer duration,
      @Nullable Integer frequency,
      @Nullable String description,
      @Nullable String note,
      @Nullable String adminNote,
      @Nullable Integer startOn,
      @Nullable Boolean isInfinite,
      @Nullable Boolean isInvoice) {
    boolean infinite = Wire.flag(isInfinite);
    return new MonthlyDebit(
        Wire.account(accountId),
        Wire.required("amount", amount),
        infinite && duration == null ? 0 : Wire.required("duration", duration),
        Wire.required("frequency", frequency),
        Wire.text(description),
        Wire.text(note),
        Wire.text(adminNote),
        Wire.required("startOn", startOn),
        infinite,
        Wire.flag(isInvoice));
  }

  static PeriodDebit eachPeriod(
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable String description,
      @Nullable String note,
      @Nullable String adminNote) {
    return new PeriodDebit(
        Wire.account(accountId),
        Wire.required("amount", amount),
        Wire.text(description),
        Wire.text(note),
        Wire.text(adminNote));
  }

  static Credit credit(
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable String description,
      @Nullable String text,
      @Nullable String id) {
    return new Credit(
        Wire.account(accountId),
        Wire.required("amount", amount),
        Wire.text(description),
        Wire.text(text),
        Wire.text(id));
  }
}
