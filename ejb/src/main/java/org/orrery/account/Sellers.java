package org.orrery.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.SellerId;

/** Makes sellers of customers. */
@Stateless
public class Sellers {

  @Inject AccountRepository accounts;
  @Inject BusinessDates dates;
  @Inject Clock clock;

  /**
   * Makes the account's customer a seller, in the currency and the zone of its own seller.
   *
   * @param name unique among sellers
   */
  public SellerId openReseller(AccountView account, String name) {
    SellerId id = accounts.nextSellerId();
    accounts.add(
        Seller.reseller(id, name, account.currency(), account.customer(), clock.instant()));
    dates.start(id, dates.read(account.seller()));
    return id;
  }
}
