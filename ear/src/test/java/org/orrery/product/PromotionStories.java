package org.orrery.product;

import java.util.concurrent.atomic.AtomicLong;

/** Customers with promotions: percentages off their fees, and off nothing else. */
final class PromotionStories {

  private PromotionStories() {}

  static void tell(Timeline years) {
    FrontDesk desk = years.desk();
    Shop shop = years.shop();
    AtomicLong loyalty = new AtomicLong();
    years
        .story("20 % by code and 20 % by hand leave $0.60 of $1.00; debits by hand stay whole")
        .on("2027-07-01", c -> shop.opens())
        .on("2027-07-01", c -> shop.sells("ACCOUNT", "SETUP", "1"))
        .on("2027-07-01", c -> shop.sells("ACCOUNT", "RECURRENT", "1"))
        .on("2027-07-01", c -> shop.promisesByCode("20", "SPRING"))
        .on("2027-07-01", c -> loyalty.set(shop.promises("20", "loyalty")))
        .on("2027-07-01", c -> c.signsUpAt(shop, f -> f.pair("_ci_promo_code", "spring")))
        .on("2027-07-01", c -> c.debited("10.00"))
        .on("2027-07-16", c -> desk.gives(loyalty.get(), c))
        .on("2027-08-16", c -> c.debited("10.00"))
        .on("2027-09-16", c -> desk.takesAway(loyalty.get(), c))
        .on("2027-10-16", Customer::deleted)
        .isCharged("2027-07-01 0.80", "2027-07-01 0.80", "2027-07-01 10.00")
        .isCharged("2027-08-01 0.60", "2027-08-16 10.00", "2027-09-01 0.60", "2027-10-01 0.80")
        .isInvoiced("2027-07-01 1.60 0.00 Setup: Account, Account", "2027-07-01 10.00")
        .isInvoiced("2027-08-01 0.60", "2027-08-16 10.00", "2027-09-01 0.60")
        .isInvoiced("2027-10-01 0.80", "2027-10-16 credit 0.41")
        .leaves("-23.19");
    years
        .story("an unknown code refuses nobody and saves nothing")
        .on("2027-07-01", c -> c.signsUpAt(shop, f -> f.pair("_ci_promo_code", "A1112233")))
        .on("2027-08-01", Customer::deleted)
        .isCharged("2027-07-01 1.00", "2027-07-01 1.00", "2027-08-01 1.00")
        .isInvoiced("2027-07-01 2.00", "2027-08-01 1.00", "2027-08-01 credit 1.00")
        .leaves("-2.00");
  }
}
