package org.orrery.resale;

import java.util.Collection;
import java.util.Map;
import org.orrery.shared.Money;

/**
 * Tells what resellers pay for what they sell: units and prices are another feature's business.
 *
 * <p>Only fees have a wholesale price, whatever the customer pays for them. A debit that a reseller
 * sets by hand is its own sale.
 */
public interface WholesaleSource {

  /**
   * The prices of many sales, by few statements, each rounded once to the currency of the
   * reseller's account, without its discounts and taxes.
   *
   * @return zero or positive; sales that have no wholesale price are not in it
   */
  Map<Resale, Money> prices(Collection<Resale> sales);
}
