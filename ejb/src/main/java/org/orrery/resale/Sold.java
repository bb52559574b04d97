package org.orrery.resale;

import java.util.List;
import org.orrery.schedule.Charge;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * What a customer of a reseller is sold in one transaction.
 *
 * @param account the customer's
 * @param seller the reseller
 * @param charges that are made, and those that come to nothing
 */
public record Sold(AccountId account, SellerId seller, List<Charge> charges) {

  /** Copies the list. */
  public Sold {
    charges = List.copyOf(charges);
  }
}
