package org.orrery.product;

import static org.orrery.product.Customer.Monthly.ENDLESS;
import static org.orrery.product.Customer.Monthly.RIGHT_NOW;
import static org.orrery.product.Customer.Monthly.WHOLE;

import java.util.List;
import org.orrery.product.Customer.Monthly;

/** Customers whose billing periods open and close, who are suspended, resumed and deleted. */
final class LifeStories {

  private static final int QUARTER = 1;
  private static final int YEAR = 2;

  private LifeStories() {}

  static void tell(Timeline years) {
    periods(years);
    suspensions(years);
    endsAndDowntime(years);
    resellers(years);
  }

  private static void periods(Timeline years) {
    years
        .story("each month's period, from the next one on")
        .on("2027-01-31", Customer::signsUp)
        .on("2027-01-31", c -> c.debitedEachPeriod("5.00"))
        .on("2027-06-15", Customer::deleted)
        .isCharged("2027-02-28 5.00 for 2027-02-28..2027-03-31")
        .isCharged("5.00", List.of("2027-03-31", "2027-04-30", "2027-05-31"));
    years
        .story("each quarter's period")
        .on("2027-05-15", c -> c.signsUp(QUARTER))
        .on("2027-07-01", c -> c.debitedEachPeriod("30.00"))
        .isCharged(
            "30.00",
            List.of(
                "2027-08-15",
                "2027-11-15",
                "2028-02-15",
                "2028-05-15",
                "2028-08-15",
                "2028-11-15",
                "2029-02-15"));
    years
        .story("each year's period")
        .on("2027-02-28", c -> c.signsUp(YEAR))
        .on("2027-02-28", c -> c.debitedEachPeriod("120.00"))
        .isCharged("2028-02-28 120.00 for 2028-02-28..2029-02-28", "2029-02-28 120.00");
    years
        .story("from months to quarters: a new period opens that day")
        .on("2027-03-10", Customer::signsUp)
        .on("2027-03-10", c -> c.debitedEachPeriod("12.00"))
        .on("2027-05-20", c -> c.credited("36.00", "Check"))
        .on("2027-05-20", c -> c.changesPeriod(QUARTER))
        .on("2027-12-01", Customer::deleted)
        .isCharged("12.00", List.of("2027-04-10", "2027-05-10"))
        .isCharged("2027-05-20 12.00 for 2027-05-20..2027-08-20")
        .isCharged("12.00", List.of("2027-08-20", "2027-11-20"));
  }

  private static void suspensions(Timeline years) {
    years
        .monthly("suspended in mid-cycle", "2027-03-31", new Monthly("6.00", 1, RIGHT_NOW, 6))
        .on("2027-05-01", Customer::suspended)
        .on("2027-07-10", Customer::resumed)
        .isCharged("6.00", List.of("2027-03-31", "2027-04-30", "2027-07-31", "2027-08-31"));
    years
        .monthly("suspended on a due day", "2027-09-15", new Monthly("6.00", 1, RIGHT_NOW, 5))
        .on("2027-10-15", Customer::suspended)
        .on("2027-12-15", Customer::resumed)
        .isCharged("6.00", List.of("2027-09-15", "2027-10-15", "2027-12-15", "2028-01-15"));
    years
        .monthly("missed charges accrue", "2028-08-05", new Monthly("6.00", 1, RIGHT_NOW, 5))
        .on("2028-08-20", Customer::suspended)
        .on("2028-11-20", c -> c.chargesMissedInSuspension("ACCRUE"))
        .on("2028-11-20", Customer::resumed)
        .on("2028-11-20", c -> c.chargesMissedInSuspension("SKIP"))
        .isCharged(
            "6.00", List.of("2028-08-05", "2028-09-05", "2028-10-05", "2028-11-05", "2028-12-05"));
    years
        .story("resumed after the period ended: a new one opens that day")
        .on("2027-06-10", Customer::signsUp)
        .on("2027-06-10", c -> c.debitedEachPeriod("8.00"))
        .on("2027-07-01", Customer::suspended)
        .on("2027-08-25", Customer::resumed)
        .on("2027-11-01", Customer::deleted)
        .isCharged("2027-08-25 8.00 for 2027-08-25..2027-09-25")
        .isCharged("8.00", List.of("2027-09-25", "2027-10-25"));
    years
        .story("resumed within the period: it goes on")
        .on("2027-06-12", Customer::signsUp)
        .on("2027-06-12", c -> c.debitedEachPeriod("8.00"))
        .on("2027-06-20", Customer::suspended)
        .on("2027-06-25", Customer::resumed)
        .on("2027-08-01", Customer::deleted)
        .isCharged("2027-07-12 8.00");
  }

  private static void endsAndDowntime(Timeline years) {
    years
        .monthly("deleted on a due day", "2027-10-07", new Monthly("6.00", 1, RIGHT_NOW, ENDLESS))
        .on("2027-12-07", Customer::deleted)
        .isCharged("6.00", List.of("2027-10-07", "2027-11-07", "2027-12-07"));
    years.downtime("2028-06-28", "2028-07-04");
    years
        .monthly("a week of downtime", "2028-05-30", new Monthly("6.00", 1, RIGHT_NOW, 2))
        .on("2028-05-30", c -> c.debited(new Monthly("3.00", 1, WHOLE, 3)))
        .isCharged("2028-05-30 6.00", "2028-05-30 3.00", "2028-06-01 3.00")
        .isCharged("2028-06-30 6.00", "2028-07-01 3.00");
  }

  private static void resellers(Timeline years) {
    years
        .story("a reseller's customer, and somebody who waits for a moderator")
        .on("2028-10-31", c -> c.comesAs("waiting"))
        .on("2028-10-31", c -> c.comesAs("client"))
        .on("2028-10-31", c -> c.debited(new Monthly("6.00", 1, RIGHT_NOW, ENDLESS)))
        .on("2028-10-31", c -> c.debitedEachPeriod("2.00"))
        .isCharged("2028-10-31 6.00")
        .isCharged("2028-11-30 6.00", "2028-11-30 2.00", "2028-12-31 6.00", "2028-12-31 2.00")
        .isCharged("2029-01-31 6.00", "2029-01-31 2.00", "2029-02-28 6.00", "2029-02-28 2.00");
  }
}
