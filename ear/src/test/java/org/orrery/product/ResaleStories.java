package org.orrery.product;

import java.util.List;

/**
 * A reseller that owes the host $2 a month for each mailing list that it sells for $5, and $1 for
 * each subdomain that it gives away.
 */
final class ResaleStories {

  private static final String LIST = "MAILING_LIST";
  private static final String SUBDOMAIN = "SUBDOMAIN";

  private ResaleStories() {}

  static void tell(Timeline years) {
    FrontDesk desk = years.desk();
    Shop shop = years.shop();
    years
        .story("two lists for half of June: $5.00; the reseller gets its share of what comes back")
        .on("2027-06-01", c -> shop.opens())
        .on("2027-06-01", c -> shop.sells(LIST, "RECURRENT", "5"))
        .on("2027-06-01", c -> shop.costs(LIST, "RECURRENT", "2"))
        .on("2027-06-01", c -> shop.sells(SUBDOMAIN, "RECURRENT", "0"))
        .on("2027-06-01", c -> shop.costs(SUBDOMAIN, "RECURRENT", "1"))
        .on("2027-06-01", c -> c.signsUpAt(shop, form -> form))
        .on("2027-06-16", c -> desk.allowsDebtOf(c, "1000"))
        .on("2027-06-16", c -> desk.sells(c, LIST, "2"))
        .on("2027-07-16", c -> desk.takesBack(c, LIST, "2"))
        .isCharged("2027-06-16 5.00", "2027-07-01 10.00")
        .isInvoiced("2027-06-16 5.00", "2027-07-01 10.00", "2027-07-16 credit 5.16")
        .leaves("-9.84");
    years
        .story("another customer of the same reseller")
        .on("2027-06-16", c -> c.signsUpAt(shop, form -> form))
        .on("2027-06-16", c -> desk.allowsDebtOf(c, "1000"))
        .on("2027-06-16", c -> desk.sells(c, LIST, "1"))
        .on("2027-07-16", Customer::deleted)
        .isCharged("2027-06-16 5.00", "2027-07-16 5.00")
        .leaves("-5.00");
    years
        .story("a customer who stays")
        .on("2028-12-10", c -> c.signsUpAt(shop, form -> form))
        .on("2028-12-10", c -> desk.allowsDebtOf(c, "1000"))
        .on("2028-12-10", c -> desk.sells(c, LIST, "1"))
        .on("2028-12-10", c -> desk.sells(c, SUBDOMAIN, "1"))
        .isCharged("5.00", List.of("2028-12-10", "2029-01-10", "2029-02-10"));
    years
        .story("the reseller has one invoice for each day on which it sold: what it sold")
        .on("2027-06-01", c -> c.owns(shop))
        .on("2027-06-16", desk::mailsInvoicesTo)
        .on("2029-03-01", c -> shop.isInvoicedWhatItResold())
        .isCharged()
        .isInvoiced("2027-06-16 4.00 0.00 Resold: Mailing list (2 charges)")
        .isInvoiced("2027-07-01 4.00", "2027-07-16 2.00")
        .isInvoiced("2027-07-16 credit 4.06 0.00 Returned: Mailing list (2 charges)")
        .isInvoiced("2028-12-10 3.00", "2029-01-10 3.00", "2029-02-10 3.00")
        .isMailed("2027-06-16 INVOICE 4.00", "2027-07-01 INVOICE 4.00", "2027-07-16 INVOICE 2.00")
        .isMailed("2027-07-16 CREDIT_NOTE 4.06")
        .isMailed("2028-12-10 INVOICE 3.00", "2029-01-10 INVOICE 3.00", "2029-02-10 INVOICE 3.00")
        .leaves("-14.94");
  }
}
