package org.orrery.product;

import static org.orrery.product.Customer.Monthly.ENDLESS;
import static org.orrery.product.Customer.Monthly.RIGHT_NOW;

/**
 * Customers who owe more than they may, each of a reseller with its own terms. A debt of a call is
 * found by the next day's run, on which the days begin to count.
 */
final class DebtorStories {

  private DebtorStories() {}

  static void tell(Timeline years) {
    yearEnd(years);
    leapDay(years);
    deletion(years);
    reseller(years);
  }

  private static void yearEnd(Timeline years) {
    years
        .story("a debtor is written to, suspended on day 10, pays, and is resumed in the new year")
        .on("2027-12-20", c -> c.comesAs("client"))
        .on("2027-12-20", c -> c.debtorsAreHandled("", "10", ""))
        .on("2027-12-20", c -> c.debited("30.00"))
        .on("2027-12-21", c -> c.hasLetters("debtor-notice"))
        .on("2027-12-30", c -> c.is("ACTIVE"))
        .on("2027-12-31", c -> c.is("SUSPENDED by DEBT"))
        .on("2027-12-31", c -> c.hasLetters("debtor-notice", "suspended"))
        .on("2027-12-31", c -> c.credited("30.00", "Check"))
        .on("2028-01-01", c -> c.is("ACTIVE"))
        .isCharged("2027-12-20 30.00")
        .leaves("0.00");
  }

  private static void leapDay(Timeline years) {
    years
        .story("a debtor is suspended on 29 February, and whoever resumes it gives it its days")
        .on("2028-02-18", c -> c.comesAs("client"))
        .on("2028-02-18", c -> c.debtorsAreHandled("", "10", ""))
        .on("2028-02-18", c -> c.debited("5.00"))
        .on("2028-02-28", c -> c.is("ACTIVE"))
        .on("2028-02-29", c -> c.is("SUSPENDED by DEBT"))
        .on("2028-02-29", Customer::resumed)
        .on("2028-03-09", c -> c.is("ACTIVE"))
        .on("2028-03-10", c -> c.is("SUSPENDED by DEBT"))
        .isCharged("2028-02-18 5.00");
  }

  private static void deletion(Timeline years) {
    years
        .story("a debtor is deleted a week after the warning, and restored")
        .on("2028-04-01", c -> c.comesAs("client"))
        .on("2028-04-01", c -> c.debtorsAreHandled("1", "3", "10"))
        .on("2028-04-01", c -> c.debited(new Customer.Monthly("7.00", 1, RIGHT_NOW, ENDLESS)))
        .on("2028-04-05", c -> c.hasLetters("debtor-notice", "suspended", "deletion-warning"))
        .on("2028-04-11", c -> c.is("SUSPENDED by DEBT"))
        .on("2028-04-12", c -> c.is("DELETED by DEBT"))
        .on("2028-05-11", Customer::restored)
        .on("2028-05-11", c -> c.is("SUSPENDED by DEBT"))
        .on("2028-05-11", c -> c.credited("14.00", "Check"))
        .on("2028-05-12", c -> c.is("ACTIVE"))
        .on("2028-06-02", Customer::deleted)
        .isCharged("2028-04-01 7.00", "2028-06-01 7.00")
        .leaves("0.00");
  }

  private static void reseller(Timeline years) {
    years
        .story("a reseller's customer is suspended and resumed with it")
        .on("2028-07-10", c -> c.comesAs("client"))
        .on("2028-07-10", Customer::resellerIsSuspended)
        .on("2028-07-11", c -> c.is("SUSPENDED by RESELLER_SUSPENDED"))
        .on("2028-07-11", Customer::resellerIsResumed)
        .on("2028-07-12", c -> c.is("ACTIVE"))
        .isCharged();
  }
}
