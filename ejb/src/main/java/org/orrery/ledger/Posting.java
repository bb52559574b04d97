package org.orrery.ledger;

import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * One line of an entry.
 *
 * @param seller whose book it is; for {@link Book#RECEIVABLE} whose customer the account is
 * @param amount debit positive, credit negative, never zero
 */
public record Posting(Book book, SellerId seller, Money amount) {

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is zero
   */
  public Posting {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a posting of nothing to " + book);
    }
  }
}
