package org.orrery.product;

import static org.orrery.product.Customer.Monthly.RIGHT_NOW;

import java.util.concurrent.atomic.AtomicLong;
import org.orrery.product.Customer.Monthly;

/** Customers of countries whose taxes the host adds. */
final class TaxStories {

  private TaxStories() {}

  static void tell(Timeline years) {
    AdminConsole console = years.console();
    AtomicLong state = new AtomicLong();
    years
        .story("two taxes on $36.45 are $12.76; one changes, then the customer is exempt")
        .on("2027-03-05", c -> c.signsUpIn("LI"))
        .on("2027-03-05", c -> state.set(console.addTax("15", "state tax", "LI")))
        .on("2027-03-05", c -> console.addTax("20", "city tax", "LI"))
        .on("2027-03-05", c -> c.debited(new Monthly("36.45", 1, RIGHT_NOW, 4)))
        .on("2027-04-20", c -> console.changeTax(state.get(), "17", years.played("2027-05-01")))
        .on("2027-05-20", c -> console.exemptFromTax(c.account(), "VAT 1"))
        .isCharged("2027-03-05 36.45", "2027-04-05 36.45", "2027-05-05 36.45", "2027-06-05 36.45")
        .isInvoiced("2027-03-05 36.45 12.76", "2027-04-05 36.45 12.76")
        .isInvoiced("2027-05-05 36.45 13.49", "2027-06-05 36.45 0.00")
        .leaves("-184.81");
    years
        .story("debits of one date are taxed together, and the parts sum to the tax")
        .on("2027-03-31", c -> c.signsUpIn("LI"))
        .on("2027-03-31", c -> c.debited(new Monthly("0.03", 1, RIGHT_NOW, 2)))
        .on("2027-03-31", c -> c.debited(new Monthly("0.02", 1, RIGHT_NOW, 2)))
        .on("2027-03-31", c -> c.debited(new Monthly("0.01", 1, RIGHT_NOW, 2)))
        .isCharged("2027-03-31 0.03", "2027-03-31 0.02", "2027-03-31 0.01")
        .isCharged("2027-04-30 0.03", "2027-04-30 0.02", "2027-04-30 0.01")
        .isInvoiced("2027-03-31 0.03 0.01", "2027-03-31 0.02 0.01", "2027-03-31 0.01 0.00")
        .isInvoiced("2027-04-30 0.06 0.02");
  }
}
