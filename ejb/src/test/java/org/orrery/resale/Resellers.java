package org.orrery.resale;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.orrery.account.AccountView;
import org.orrery.billing.BillingFixture;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** Makes resellers on the test database, and sets what the host asks of them. */
record Resellers(BillingFixture billing) {

  /** Makes a reseller of the customer of an account; it sells from 20 April 2026 on. */
  SellerId of(AccountView account) {
    SellerId seller = billing.seller("2026-04-20");
    billing.ledger.database.update(
        "update plan set kind = 'RESELLER' where id = ?", account.planId());
    billing.ledger.database.update(
        "update seller set customer_id = ? where id = ?",
        account.customer().value(),
        seller.value());
    return seller;
  }

  /** The wholesale price of every sale from now on, in dollars. */
  void everySaleCosts(String price) {
    billing.wholesale = sales -> prices(sales, price);
  }

  private static Map<Resale, Money> prices(Collection<Resale> sales, String price) {
    Map<Resale, Money> prices = new HashMap<>();
    sales.forEach(sale -> prices.put(sale, Money.of(price, "USD")));
    return prices;
  }
}
