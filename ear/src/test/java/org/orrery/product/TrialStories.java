package org.orrery.product;

/**
 * Customers who try a plan of $7 and $30 a quarter; a mailbox over the first is $2 and $15. The
 * quarter from 1 July has 92 days, of which 46 are left on 16 August.
 */
final class TrialStories {

  private static final int QUARTER = 1;

  private TrialStories() {}

  static void tell(Timeline years) {
    Shop shop = years.shop();
    payer(years, shop);
    late(years, shop);
    open(years, shop);
  }

  private static SignupForm trial(SignupForm form) {
    return form.with("periodId", QUARTER).withoutPayment();
  }

  private static void payer(Timeline years, Shop shop) {
    FrontDesk desk = years.desk();
    years
        .story("a trial buys within its limit and pays from the day on which it becomes a payer")
        .on("2027-07-01", c -> shop.opens())
        .on("2027-07-01", c -> shop.sells("ACCOUNT", "SETUP", "7"))
        .on("2027-07-01", c -> shop.sells("ACCOUNT", "RECURRENT", "10"))
        .on("2027-07-01", c -> shop.sells("MAILBOX", "FREE", "1"))
        .on("2027-07-01", c -> shop.sells("MAILBOX", "SETUP", "2"))
        .on("2027-07-01", c -> shop.sells("MAILBOX", "RECURRENT", "5"))
        .on("2027-07-01", c -> shop.offersTrial("60", "17"))
        .on("2027-07-01", c -> c.signsUpAt(shop, TrialStories::trial))
        .on("2027-07-01", c -> desk.sells(c, "MAILBOX", "2"))
        .on("2027-07-01", c -> desk.cannotSell(c, "MAILBOX", "1"))
        .on("2027-08-16", c -> desk.makesPayer(c, "Check", "ACTIVE"))
        .on("2027-10-01", c -> c.is("ACTIVE"))
        .on("2027-11-16", Customer::deleted)
        .isCharged("2027-08-16 7.00", "2027-08-16 15.00 for 2027-08-16..2027-10-01")
        .isCharged("2027-08-16 2.00", "2027-08-16 7.50", "2027-10-01 30.00", "2027-10-01 15.00")
        .isInvoiced("2027-08-16 31.50", "2027-10-01 45.00", "2027-11-16 credit 22.50")
        .leaves("-54.00");
  }

  private static void late(Timeline years, Shop shop) {
    FrontDesk desk = years.desk();
    years
        .story("a trial that ends is suspended, again after a resume, until it is a payer")
        .on("2027-07-01", c -> shop.offersTrial("30", "0"))
        .on("2027-07-01", c -> c.signsUpAt(shop, TrialStories::trial))
        .on("2027-07-30", c -> c.is("ACTIVE"))
        .on("2027-07-31", c -> c.is("SUSPENDED by TRIAL"))
        .on("2027-08-16", Customer::resumed)
        .on("2027-08-16", c -> c.is("ACTIVE"))
        .on("2027-08-17", c -> c.is("SUSPENDED by TRIAL"))
        .on("2027-08-20", c -> desk.makesPayer(c, "Check", "SUSPENDED"))
        .on("2027-08-20", c -> c.credited("20.70", "Check"))
        .on("2027-08-20", Customer::resumed)
        .on("2027-10-01", c -> c.is("ACTIVE"))
        .on("2027-10-01", Customer::deleted)
        .isCharged("2027-08-20 7.00", "2027-08-20 13.70 for 2027-08-20..2027-10-01")
        .isCharged("2027-10-01 30.00")
        .isInvoiced("2027-08-20 20.70", "2027-10-01 30.00", "2027-10-01 credit 30.00")
        .leaves("0.00");
  }

  private static void open(Timeline years, Shop shop) {
    FrontDesk desk = years.desk();
    years
        .story("a trial owes nothing for what it buys as long as it is one")
        .on("2029-02-01", c -> shop.offersTrial("60", "17"))
        .on("2029-02-01", c -> c.signsUpAt(shop, TrialStories::trial))
        .on("2029-02-01", c -> desk.sells(c, "MAILBOX", "2"))
        .isCharged()
        .leaves("0.00");
  }
}
