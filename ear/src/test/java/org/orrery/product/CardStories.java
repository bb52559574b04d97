package org.orrery.product;

import java.util.List;

/** Customers who pay $10 a month by card, at a bank for trying. */
final class CardStories {

  private static final String GOOD = "4242424242424242";
  private static final String DECLINED = "4000000000000002";

  private CardStories() {}

  static void tell(Timeline years) {
    Shop shop = years.shop();
    years
        .story("a good card is charged for each fee; what comes back stays on the balance")
        .on("2027-07-01", c -> shop.opens())
        .on("2027-07-01", c -> shop.takesCards())
        .on("2027-07-01", c -> shop.sells("ACCOUNT", "RECURRENT", "10"))
        .on("2027-07-01", c -> c.signsUpAt(shop, form -> form.payment("number", GOOD)))
        .on("2027-07-02", c -> c.is("ACTIVE"))
        .on("2027-08-16", Customer::deleted)
        .isCharged("2027-07-01 10.00", "2027-08-01 10.00")
        .isInvoiced("2027-07-01 10.00", "2027-08-01 10.00", "2027-08-16 credit 5.16")
        .pays("2027-07-02 10.00", "2027-08-01 10.00")
        .leaves("5.16");
    years
        .story("a good card over the turn of the year")
        .on("2028-12-10", c -> c.signsUpAt(shop, form -> form.payment("number", GOOD)))
        .isCharged("10.00", List.of("2028-12-10", "2029-01-10", "2029-02-10"))
        .pays("2028-12-11 10.00", "2029-01-10 10.00", "2029-02-10 10.00")
        .on("2028-12-11", c -> c.is("ACTIVE"))
        .on("2029-01-10", c -> c.is("ACTIVE"))
        .on("2029-02-10", c -> c.is("ACTIVE"))
        .leaves("0.00");
    years
        .story("a card that is declined four times makes a debtor, who pays by check")
        .on("2027-07-01", c -> c.signsUpAt(shop, form -> form.payment("number", DECLINED)))
        .on("2027-07-01", c -> c.debtorsAreHandled("", "10", ""))
        .on("2027-07-02", c -> c.hasLetters("card-declined"))
        .on("2027-07-03", c -> c.hasLetters("card-declined", "card-declined"))
        .on("2027-07-06", c -> c.is("ACTIVE"))
        .on("2027-07-12", c -> c.hasLetters("card-declined", "card-declined", "card-declined"))
        .on("2027-07-13", CardStories::isDebtor)
        .on("2027-07-22", c -> c.is("ACTIVE"))
        .on("2027-07-23", c -> c.is("SUSPENDED by DEBT"))
        .on("2027-07-24", c -> c.credited("10.00", "Check"))
        .on("2027-07-25", c -> c.is("ACTIVE"))
        .on("2027-08-01", Customer::deleted)
        .isCharged("2027-07-01 10.00", "2027-08-01 10.00")
        .leaves("0.00");
  }

  private static void isDebtor(Customer customer) {
    customer.hasLetters(
        "card-declined", "card-declined", "card-declined", "card-bad", "debtor-notice");
  }
}
