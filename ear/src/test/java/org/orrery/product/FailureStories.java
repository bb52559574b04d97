package org.orrery.product;

/** A customer whom the run cannot charge, beside one whom it can: a month is $10. */
final class FailureStories {

  private FailureStories() {}

  static void tell(Timeline years) {
    FrontDesk desk = years.desk();
    Shop shop = years.shop();
    years
        .story("a fee beyond all measure fails, is mended, and is charged on its own date")
        .on("2027-06-01", c -> shop.opens())
        .on("2027-06-01", c -> shop.sells("ACCOUNT", "RECURRENT", "10"))
        .on("2027-06-01", c -> shop.sells("TRAFFIC", "FREE", "10"))
        .on("2027-06-01", c -> shop.sells("TRAFFIC", "USAGE", "50000"))
        .on("2027-06-01", c -> c.signsUpAt(shop, form -> form))
        .on("2027-06-16", c -> desk.reads(c, "TRAFFIC", years.played("2027-06-16"), "12e10"))
        .on("2027-06-16", c -> desk.seesFailureOf(c, false))
        .on("2027-07-01", c -> desk.seesFailureOf(c, true))
        .on("2027-07-02", c -> desk.seesFailureOf(c, true))
        .on("2027-07-02", c -> desk.reads(c, "TRAFFIC", years.played("2027-06-16"), "12"))
        .on("2027-07-02", c -> shop.sells("TRAFFIC", "USAGE", "0.50"))
        .on("2027-07-03", c -> desk.seesFailureOf(c, false))
        .on("2027-07-16", Customer::deleted)
        .isCharged("2027-06-01 10.00", "2027-07-01 10.00", "2027-07-01 1.00")
        .isInvoiced("2027-06-01 10.00", "2027-07-01 11.00", "2027-07-16 credit 5.16")
        .leaves("-15.84");
    years
        .story("its neighbour is charged as ever")
        .on("2027-06-01", c -> c.signsUpAt(shop, form -> form))
        .on("2027-07-01", c -> desk.seesFailureOf(c, false))
        .on("2027-07-01", c -> c.owes("20.00"))
        .on("2027-07-16", Customer::deleted)
        .isCharged("2027-06-01 10.00", "2027-07-01 10.00")
        .isInvoiced("2027-06-01 10.00", "2027-07-01 10.00", "2027-07-16 credit 5.16")
        .leaves("-14.84");
  }
}
