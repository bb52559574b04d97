package org.orrery.resale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.orrery.ledger.Book;
import org.orrery.ledger.Posting;
import org.orrery.shared.Money;

/**
 * A share of what a reseller owes, which comes back to it.
 *
 * @param net without tax; zero where nothing comes back, which is noted all the same
 * @param soldUnits units that the sale was for
 * @param weight of the share, by which all shares of a sale sum to it
 */
public record Returned(
    Returnable sale, Money net, Money tax, BigDecimal soldUnits, BigDecimal weight) {

  /** Whether nothing comes back. */
  public boolean isNothing() {
    return net.isZero() && tax.isZero();
  }

  /** Its lines in an entry: the reseller owes less, less was sold, and the state gets less. */
  public List<Posting> postings() {
    List<Posting> postings = new ArrayList<>(3);
    if (!isNothing()) {
      postings.add(
          new Posting(Book.RECEIVABLE, sale.provider(), net.plus(tax).negated(), sale.debtor()));
    }
    if (!net.isZero()) {
      postings.add(new Posting(Book.REVENUE, sale.provider(), net));
    }
    if (!tax.isZero()) {
      postings.add(new Posting(Book.TAX_PAYABLE, sale.provider(), tax));
    }
    return postings;
  }
}
