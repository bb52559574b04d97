package org.orrery.product;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** An installation whose months are charged and whose money is moved by what tests press. */
final class MoneyStage {

  /** Text that would be a script, if it were not shown as text. */
  static final String HOSTILE = "<img src=x onerror=document.title='x'>";

  static final long ACCOUNT = 1950;

  private static final int LOOKS_MAX = 120;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private MoneyStage() {}

  /** Started once for all tests of this JVM, which ends it. */
  static Product product() {
    return Shared.PRODUCT;
  }

  /** The people of all of these tests. */
  static Cast cast() {
    return Shared.CAST;
  }

  static Rows rows() {
    return new Rows(product());
  }

  /** Opens the question behind which a dangerous button is. */
  static void open(Browser browser, String question) {
    browser.page().locator("summary", new Page.LocatorOptions().setHasText(question)).click();
  }

  static void debit(String description) {
    new SoapCaller(product())
        .expect(
            Identity.ADMINISTRATOR,
            "oneTimeDebit",
            "accountId",
            ACCOUNT,
            "amount",
            "25",
            "description",
            description,
            "note",
            HOSTILE,
            "isInvoice",
            "false",
            "inclTaxes",
            "false");
  }

  static String notice(String transaction) throws SQLException {
    return notice(rows(), transaction);
  }

  /** A payment notice that waits, in any database. */
  static String notice(Rows rows, String transaction) throws SQLException {
    return rows.text(
        "insert into orrery.payment_notice (seller_id, method, transaction_id, state,"
            + " payer_reference, amount, currency, reason)"
            + " values (1, 'WorldPay', ?, 'WAITING', ?, 7.5, 'USD', 'no such account')"
            + " returning id",
        transaction,
        HOSTILE);
  }

  static String cardPayment() throws SQLException {
    return cardPayment(rows(), cast());
  }

  /** A card payment without an answer, in any database. */
  static String cardPayment(Rows rows, Cast people) throws SQLException {
    Person person =
        people.signUp(
            Identity.ADMINISTRATOR,
            new SignupForm(Cast.unusedLogin("card")).payment("number", "4000000000000010"));
    return rows.text(
        "insert into orrery.payment_intent (account_id, seller_id, business_date, purpose, ordinal,"
            + " card_id, gateway, key, amount, currency, state, created_at)"
            + " select a.id, 1, current_date, 'RETRY', 99, c.id, 'sandbox', 'lost-' || a.id, 12.5,"
            + " 'USD', 'UNKNOWN', now() from orrery.account a"
            + " join orrery.card c on c.customer_id = a.customer_id where a.id = ? returning id",
        person.accountId());
  }

  /** The number of the host's last invoice; a timer gives it, some seconds after the debit. */
  static String awaitNumber() throws SQLException {
    String number = "";
    for (int look = 0; look < LOOKS_MAX && number.isEmpty(); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      number = rows().text("select max(number)::text from orrery.invoice where seller_id = 1");
    }
    return number;
  }

  /** Begins with the first test that asks for it. */
  private static final class Shared {

    static final Product PRODUCT = ProductBuilder.aProduct().named("console-money").start();
    static final Cast CAST = new Cast(new SoapCaller(PRODUCT));
  }
}
