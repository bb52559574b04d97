package org.orrery.resale;

import java.util.ArrayList;
import java.util.List;
import org.orrery.ledger.Book;
import org.orrery.ledger.Posting;
import org.orrery.rating.AccountRates;
import org.orrery.shared.Money;
import org.orrery.tax.TaxLine;
import org.orrery.tax.Taxation;

/**
 * What a reseller owes its provider for one charge of a customer of its own.
 *
 * @param net after the discounts that the provider gives the reseller
 * @param tax the provider's on it
 * @param taxes what each of the provider's taxes comes to; they add up to {@code tax}
 */
public record Wholesale(Reseller reseller, Money net, Money tax, List<TaxLine> taxes) {

  /**
   * Works it out from the full price.
   *
   * @param rates what the provider puts on charges of the reseller's account and takes off them
   */
  static Wholesale of(Reseller reseller, Money full, AccountRates rates) {
    Money net = rates.reduction().on(full).net();
    Taxation taxation = Taxation.of(List.of(net), rates.taxes());
    return new Wholesale(reseller, net, taxation.total(), taxation.lines());
  }

  /** Whether there is anything to pay. */
  public boolean isOwed() {
    return !net.isZero();
  }

  /** Its lines in the entry of the retail charge: none if there is nothing to pay. */
  public List<Posting> postings() {
    List<Posting> postings = new ArrayList<>(3);
    if (isOwed()) {
      postings.add(
          new Posting(Book.RECEIVABLE, reseller.provider(), net.plus(tax), reseller.account()));
      postings.add(new Posting(Book.REVENUE, reseller.provider(), net.negated()));
    }
    if (!tax.isZero()) {
      postings.add(new Posting(Book.TAX_PAYABLE, reseller.provider(), tax.negated()));
    }
    return postings;
  }
}
