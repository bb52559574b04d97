package org.orrery.product;

import static org.orrery.product.Customer.Monthly.ENDLESS;
import static org.orrery.product.Customer.Monthly.PRORATED;
import static org.orrery.product.Customer.Monthly.RIGHT_NOW;
import static org.orrery.product.Customer.Monthly.WHOLE;

import java.util.List;
import org.orrery.product.Customer.Monthly;

/** Customers who are debited, and live on without anything happening to them. */
final class DebitStories {

  private DebitStories() {}

  static void tell(Timeline years) {
    goldenCases(years);
    firstCharges(years);
    lengthsOfDebits(years);
    endsOfMonths(years);
    debitsByHand(years);
    invoices(years);
  }

  private static void goldenCases(Timeline years) {
    List<String> evenMonths =
        List.of(
            "2027-06-01",
            "2027-08-01",
            "2027-10-01",
            "2027-12-01",
            "2028-02-01",
            "2028-04-01",
            "2028-06-01",
            "2028-08-01",
            "2028-10-01",
            "2028-12-01",
            "2029-02-01");
    years
        .story("first of the month, prorated: $3.00 for May and $1.00 for ten days of April")
        .on("2027-04-20", Customer::signsUp)
        .on("2027-04-20", c -> c.debited(new Monthly("6.00", 2, PRORATED, ENDLESS)))
        .isCharged("2027-04-20 4.00 for 2027-04-20..2027-06-01")
        .isCharged("6.00", evenMonths);
    years
        .story("first of the month, whole")
        .on("2027-04-20", Customer::signsUp)
        .on("2027-04-20", c -> c.debited(new Monthly("6.00", 2, WHOLE, ENDLESS)))
        .isCharged("2027-04-20 6.00 for 2027-04-20..2027-06-01")
        .isCharged("6.00", evenMonths);
    years
        .story("right now")
        .on("2027-04-20", Customer::signsUp)
        .on("2027-04-20", c -> c.debited(new Monthly("6.00", 2, RIGHT_NOW, ENDLESS)))
        .isCharged("2027-04-20 6.00 for 2027-04-20..2027-06-20")
        .isCharged(
            "6.00",
            List.of(
                "2027-06-20",
                "2027-08-20",
                "2027-10-20",
                "2027-12-20",
                "2028-02-20",
                "2028-04-20",
                "2028-06-20",
                "2028-08-20",
                "2028-10-20",
                "2028-12-20",
                "2029-02-20"));
  }

  private static void firstCharges(Timeline years) {
    years
        .monthly("half of February", "2027-02-14", new Monthly("28.00", 1, PRORATED, 3))
        .isCharged("2027-02-14 14.00", "2027-03-01 28.00", "2027-04-01 28.00");
    years
        .monthly("half of a leap February", "2028-02-14", new Monthly("29.00", 1, PRORATED, 2))
        .isCharged("2028-02-14 15.00", "2028-03-01 29.00");
    years
        .monthly("ten days of March, half up", "2027-03-21", new Monthly("10.00", 1, PRORATED, 2))
        .isCharged("2027-03-21 3.23", "2027-04-01 10.00");
    years
        .monthly("nothing left on the last day", "2027-06-30", new Monthly("9.00", 1, PRORATED, 3))
        .isCharged("2027-07-01 9.00", "2027-08-01 9.00");
    years
        .monthly("set on the first: whole", "2027-05-01", new Monthly("10.00", 2, PRORATED, 4))
        .isCharged("2027-05-01 10.00", "2027-07-01 10.00");
    years
        .monthly("over the turn of the year", "2027-12-15", new Monthly("31.00", 1, PRORATED, 2))
        .isCharged("2027-12-15 16.00 for 2027-12-15..2028-01-01", "2028-01-01 31.00");
    years
        .monthly("cents from their text", "2027-02-10", new Monthly("1.005", 1, RIGHT_NOW, 1))
        .isCharged("2027-02-10 1.01");
  }

  private static void lengthsOfDebits(Timeline years) {
    years
        .monthly("24 months every 3 are 8", "2027-02-10", new Monthly("5.00", 3, RIGHT_NOW, 24))
        .isCharged(
            "5.00",
            List.of(
                "2027-02-10",
                "2027-05-10",
                "2027-08-10",
                "2027-11-10",
                "2028-02-10",
                "2028-05-10",
                "2028-08-10",
                "2028-11-10"));
    years
        .monthly("4 months every 9 are 1", "2027-03-05", new Monthly("7.00", 9, RIGHT_NOW, 4))
        .isCharged("2027-03-05 7.00 for 2027-03-05..2027-12-05");
    years
        .monthly("without end", "2027-03-05", new Monthly("7.00", 9, RIGHT_NOW, ENDLESS))
        .isCharged("7.00", List.of("2027-03-05", "2027-12-05", "2028-09-05"));
  }

  private static void endsOfMonths(Timeline years) {
    years
        .monthly("set on 31 January", "2027-01-31", new Monthly("6.00", 1, RIGHT_NOW, 14))
        .isCharged(
            "6.00",
            List.of(
                "2027-01-31",
                "2027-02-28",
                "2027-03-31",
                "2027-04-30",
                "2027-05-31",
                "2027-06-30",
                "2027-07-31",
                "2027-08-31",
                "2027-09-30",
                "2027-10-31",
                "2027-11-30",
                "2027-12-31",
                "2028-01-31",
                "2028-02-29"));
    years
        .monthly("set on 29 February", "2028-02-29", new Monthly("12.00", 12, RIGHT_NOW, ENDLESS))
        .isCharged("2028-02-29 12.00 for 2028-02-29..2029-02-28", "2029-02-28 12.00");
    years
        .monthly("set on 31 December", "2027-12-31", new Monthly("6.00", 2, RIGHT_NOW, 8))
        .isCharged("6.00", List.of("2027-12-31", "2028-02-29", "2028-04-30", "2028-06-30"));
  }

  private static void debitsByHand(Timeline years) {
    years
        .story("single debits, also of a suspended account")
        .on("2027-07-04", Customer::signsUp)
        .on("2027-07-04", c -> c.debited("99.799999999999997"))
        .on("2027-07-05", Customer::suspended)
        .on("2027-07-06", c -> c.debited("0.125"))
        .isCharged("2027-07-04 99.80 for 2027-07-04..2027-07-05", "2027-07-06 0.13");
    years
        .story("credits")
        .on("2027-07-10", Customer::signsUp)
        .on("2027-07-10", c -> c.credited("50.00", "Check"))
        .on("2027-07-11", c -> c.debited("20.00"))
        .on("2027-07-12", c -> c.credited("0.50", "Promotion"))
        .leaves("30.50")
        .isCharged("2027-07-11 20.00");
  }

  private static void invoices(Timeline years) {
    years
        .story("what is due on a date is one invoice, what a call charges is its own")
        .on("2027-05-31", Customer::signsUp)
        .on("2027-05-31", c -> c.debited(new Monthly("6.00", 1, RIGHT_NOW, 3)))
        .on("2027-05-31", c -> c.debited(new Monthly("4.50", 1, RIGHT_NOW, 3)))
        .on("2027-05-31", c -> c.debitedEachPeriod("2.00"))
        .on("2027-06-30", c -> c.debited("1.00"))
        .on("2027-08-01", Customer::deleted)
        .isCharged("2027-05-31 6.00", "2027-05-31 4.50")
        .isCharged("2027-06-30 6.00", "2027-06-30 4.50", "2027-06-30 2.00", "2027-06-30 1.00")
        .isCharged("2027-07-31 6.00", "2027-07-31 4.50", "2027-07-31 2.00")
        .isInvoiced("2027-05-31 6.00", "2027-05-31 4.50")
        .isInvoiced("2027-06-30 12.50", "2027-06-30 1.00", "2027-07-31 12.50");
    years
        .story("what was missed in a week of downtime is invoiced on its own dates")
        .on("2028-05-30", Customer::signsUp)
        .on("2028-05-30", c -> c.debited(new Monthly("6.00", 1, RIGHT_NOW, 2)))
        .on("2028-05-30", c -> c.debited(new Monthly("3.00", 1, WHOLE, 3)))
        .on("2028-05-30", c -> c.debitedEachPeriod("1.00"))
        .on("2028-07-15", Customer::deleted)
        .isCharged("2028-05-30 6.00", "2028-05-30 3.00", "2028-06-01 3.00")
        .isCharged("2028-06-30 6.00", "2028-06-30 1.00", "2028-07-01 3.00")
        .isInvoiced("2028-05-30 6.00", "2028-05-30 3.00", "2028-06-01 3.00")
        .isInvoiced("2028-06-30 7.00", "2028-07-01 3.00");
    years
        .story("a leap day ends a year and a month")
        .on("2027-11-29", Customer::signsUp)
        .on("2027-11-29", c -> c.debited(new Monthly("5.00", 3, RIGHT_NOW, 6)))
        .on("2027-11-29", c -> c.debitedEachPeriod("2.00"))
        .on("2028-03-01", Customer::deleted)
        .isCharged("2027-11-29 5.00", "2027-12-29 2.00", "2028-01-29 2.00")
        .isCharged("2028-02-29 5.00", "2028-02-29 2.00")
        .isInvoiced("2027-11-29 5.00", "2027-12-29 2.00", "2028-01-29 2.00", "2028-02-29 7.00");
  }
}
