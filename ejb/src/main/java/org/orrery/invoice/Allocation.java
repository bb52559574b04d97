package org.orrery.invoice;

import java.math.BigDecimal;

/**
 * What of an account's invoices is covered by what it was credited.
 *
 * <p>A credit note covers the invoice that it names, up to its total. Everything else, payments and
 * credits of any kind and what credit notes have left over, covers the oldest first. An account in
 * credit has covered all of them.
 *
 * @param owed the balance with its sign turned; negative = the account is in credit
 * @param all of all invoices of the account
 * @param older of those older than the one in question
 * @param own of the one in question
 */
record Allocation(BigDecimal owed, Sum all, Sum older, Sum own) {

  /**
   * Sums over invoices.
   *
   * @param total with tax
   * @param credited by credit notes that name them, each up to its invoice's total
   */
  record Sum(BigDecimal total, BigDecimal credited) {

    BigDecimal open() {
      return total.subtract(credited);
    }
  }

  /** What of the invoice in question is covered: from zero to its total. */
  BigDecimal covered() {
    BigDecimal credit = all.total().subtract(owed);
    BigDecimal byNotes = within(credit.subtract(older.credited()), own.credited());
    BigDecimal rest = credit.subtract(all.credited());
    return byNotes.add(within(rest.subtract(older.open()), own.open()));
  }

  private static BigDecimal within(BigDecimal amount, BigDecimal max) {
    return amount.max(BigDecimal.ZERO).min(max);
  }
}
