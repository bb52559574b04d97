package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator does with a customer's purchases, trial and documents, by JMX. */
final class FrontDesk {

  private static final String ACCOUNTS = "Accounts";
  private static final String PURCHASES = "Purchases";
  private static final String PROMOTIONS = "Promotions";

  private final AdminConsole console;

  FrontDesk(AdminConsole console) {
    this.console = console;
  }

  void sells(Customer customer, String resource, String units) {
    console.operate(PURCHASES, "buy", customer.account(), resource, units);
  }

  /** Tries to sell what the customer's credit limit does not allow. */
  void cannotSell(Customer customer, String resource, String units) {
    assertThatThrownBy(() -> sells(customer, resource, units))
        .hasStackTraceContaining("Account " + customer.account() + " has a credit limit of");
  }

  void takesBack(Customer customer, String resource, String units) {
    console.operate(PURCHASES, "giveBack", customer.account(), resource, units);
  }

  void reads(Customer customer, String resource, Object day, String amount) {
    console.operate(PURCHASES, "recordUsage", customer.account(), resource, day.toString(), amount);
  }

  void allowsDebtOf(Customer customer, String limit) {
    console.operate(ACCOUNTS, "setCreditLimit", customer.account(), limit);
  }

  /** Makes a payer of a trial, and checks whether it runs then. */
  void makesPayer(Customer customer, String method, String state) {
    assertThat(console.operate(ACCOUNTS, "becomePayer", customer.account(), method))
        .isEqualTo(state);
  }

  void countsPeriodsFromToday(Customer customer) {
    console.operate(ACCOUNTS, "restartBilling", customer.account());
  }

  /** Sends the customer every invoice from now on, and every credit note. */
  void mailsInvoicesTo(Customer customer) {
    console.operate("Invoices", "mailAll", customer.account());
  }

  void gives(long promotion, Customer customer) {
    console.operate(PROMOTIONS, "give", promotion, customer.account());
  }

  void takesAway(long promotion, Customer customer) {
    console.operate(PROMOTIONS, "take", promotion, customer.account());
  }

  /** Checks whether the run could not charge the customer. */
  void seesFailureOf(Customer customer, boolean failed) {
    String failures = console.operate("Billing", "failures").toString();
    String account = "\"account\":" + customer.account() + ",";
    assertThat(failures.contains(account)).as(failures).isEqualTo(failed);
  }
}
