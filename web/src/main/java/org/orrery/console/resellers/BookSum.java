package org.orrery.console.resellers;

import java.math.RoundingMode;
import java.util.Currency;
import org.orrery.ledger.TrialBalance;
import org.orrery.shared.Money;

/**
 * The sum of a book, as a page shows it.
 *
 * @param book its name, whose text is {@code book.NAME}
 */
public record BookSum(String book, Money amount) {

  static BookSum of(TrialBalance.Sum sum) {
    Currency currency = Currency.getInstance(sum.currency());
    return new BookSum(
        sum.book().name(), Money.rounded(sum.amount(), currency, RoundingMode.HALF_EVEN));
  }
}
