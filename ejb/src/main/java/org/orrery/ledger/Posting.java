package org.orrery.ledger;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * One line of an entry.
 *
 * @param seller whose book it is; for {@link Book#RECEIVABLE} whose customer the account is
 * @param amount debit positive, credit negative, never zero
 * @param debtor the account whose receivable it is; null = the one in whose chain the entry is, and
 *     in every other book
 */
public record Posting(Book book, SellerId seller, Money amount, @Nullable AccountId debtor) {

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is zero, or names a debtor in a book that has none
   */
  public Posting {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a posting of nothing to " + book);
    }
    if (debtor != null && book != Book.RECEIVABLE) {
      throw new IllegalArgumentException("nobody owes in the book " + book);
    }
  }

  /** A line of the chain's own account, or of a book of the seller. */
  public Posting(Book book, SellerId seller, Money amount) {
    this(book, seller, amount, null);
  }
}
