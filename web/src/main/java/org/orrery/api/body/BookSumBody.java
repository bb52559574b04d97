package org.orrery.api.body;

import org.orrery.ledger.TrialBalance.Sum;

/**
 * What a book comes to.
 *
 * @param amount debit positive
 */
public record BookSumBody(String book, String currency, String amount) {
  /** Shows it. */
  public static BookSumBody of(Sum sum) {
    return new BookSumBody(sum.book().name(), sum.currency(), sum.amount().toPlainString());
  }
}
