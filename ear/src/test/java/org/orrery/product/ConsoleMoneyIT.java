package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.product.MoneyStage.ACCOUNT;
import static org.orrery.product.MoneyStage.HOSTILE;
import static org.orrery.product.MoneyStage.awaitNumber;
import static org.orrery.product.MoneyStage.cardPayment;
import static org.orrery.product.MoneyStage.cast;
import static org.orrery.product.MoneyStage.debit;
import static org.orrery.product.MoneyStage.notice;
import static org.orrery.product.MoneyStage.open;
import static org.orrery.product.MoneyStage.rows;

import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices, payments, sellers and debtors in a browser. */
@NeedsBrowser
class ConsoleMoneyIT {

  private final Product product = MoneyStage.product();
  private final Browser browser = Browser.signedIn(product);

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void an_invoice_is_found_by_its_number() throws SQLException {
    debit("a visit");
    String number = awaitNumber();
    browser.page("invoices");
    browser.fill("Number", number);
    browser.press("Show");

    assertThat(browser.page().locator("tbody tr").count()).isEqualTo(1);
    browser.page("invoices?number=999999999");
    assertThat(browser.text()).contains("No invoice.");
  }

  @Test
  void a_cheque_is_recorded_after_one_question_that_names_account_and_amount() throws SQLException {
    browser.page("payments");
    browser.follow("Record a payment");
    browser.fill("Account", "1950");
    browser.fill("Amount", "1234.5");
    browser.fill("Your own name for it", "cheque-1");
    browser.fill("Note", HOSTILE);
    browser.press("Go on");
    assertThat(browser.text()).contains("Credit 1,234.50 USD to account 1950 of ");
    browser.axeAndScreenshots("credit");

    browser.press("Credit the account");

    assertThat(browser.said()).isEqualTo("The account was credited.");
    assertThat(credits()).isEqualTo("1");
    browser.page("credit?account=1950&amount=1234.5&description=Check&externalId=cheque-1");
    browser.press("Credit the account");
    assertThat(browser.said()).contains("(DUPLICATE_CREDIT)");
    assertThat(credits()).isEqualTo("1");
  }

  @Test
  void notices_that_wait_are_credited_or_put_away() throws SQLException {
    String assigned = notice("n-1");
    String closed = notice("n-2");
    browser.page("payments");
    assertThat(browser.text()).contains(HOSTILE, "WorldPay", "7.5");
    browser.axeAndScreenshots("payments");
    browser.page("notice?id=" + assigned);
    browser.fill("Account", "1950");
    browser.press("Look at it");
    assertThat(browser.text()).contains("are credited to account 1950 of");
    browser.axeAndScreenshots("notice");
    browser.press("Credit the account");
    assertThat(browser.said()).isEqualTo("The notice is credited.");
    browser.page("payments?account=1950");
    assertThat(browser.text()).contains("7.50");

    browser.page("notice?id=" + closed);
    open(browser, "Put it away…");
    browser.fill("Reason", HOSTILE);
    browser.press("Put it away");
    assertThat(browser.said()).isEqualTo("The notice is put away.");
  }

  @Test
  void a_card_payment_whose_answer_is_missing_is_asked_for_booked_or_given_up()
      throws SQLException {
    String lost = cardPayment();
    browser.page("payments");
    browser.page().locator("a[href*='/admin/card-payment?id=" + lost + "']").click();
    open(browser, "The provider has the money…");
    open(browser, "The provider knows nothing of it…");
    browser.axeAndScreenshots("card-payment");
    browser.fill("Reason", " ");
    browser.press("End it without a charge");
    assertThat(browser.said()).contains("in 1 to 150 characters");
    open(browser, "The provider knows nothing of it…");
    browser.fill("Reason", HOSTILE);
    browser.press("End it without a charge");
    assertThat(browser.said()).isEqualTo("The payment is ended without a charge.");

    browser.page("card-payment?id=" + cardPayment());
    open(browser, "The provider has the money…");
    browser.fill("Reference", "r-1");
    browser.press("Book the payment");
    assertThat(browser.said()).isEqualTo("The payment is booked.");
  }

  @Test
  void sellers_have_their_books_statement_letterhead_and_terms() {
    String reseller = cast().identity("reseller").login();
    debit("for the books");
    browser.page("resellers");
    assertThat(browser.text()).contains(reseller);
    browser.axeAndScreenshots("resellers");
    browser.page("seller?id=1");
    assertThat(browser.text()).contains("Receivable", "Revenue");
    browser.axeAndScreenshots("seller");
    browser.page("statement?account=" + ACCOUNT);
    assertThat(browser.text()).contains("Balance before", "Debit");
    browser.axeAndScreenshots("statement");

    browser.page("letterhead?seller=1");
    browser.fill("Name", HOSTILE);
    browser.fill("Address", "1 Example Street\n" + HOSTILE);
    browser.press("Save");
    assertThat(browser.said()).isEqualTo("The letterhead is saved.");
    assertThat(browser.page().locator("main").getByLabel("Name").inputValue()).isEqualTo(HOSTILE);
    browser.axeAndScreenshots("letterhead");
    browser.page("terms?seller=1");
    browser.fill("Suspension", "30");
    browser.fill("Deletion", "10");
    browser.press("Set these terms");
    assertThat(browser.said()).contains("deleted after it is suspended");
    browser.fill("Deletion", "90");
    browser.press("Set these terms");
    assertThat(browser.said()).isEqualTo("The terms are set.");
    browser.axeAndScreenshots("terms");
    browser.press("Do as the host does");
    assertThat(browser.said()).isEqualTo("The terms of the host count.");
    browser.page("debtors");
    browser.axeAndScreenshots("debtors");
  }

  @Test
  void who_overwrites_what_somebody_else_changed_meanwhile_is_told_so() {
    browser.page("terms?seller=1");
    try (Browser another = Browser.signedIn(product)) {
      another.page("terms?seller=1");
      another.fill("First notice", "3");
      another.press("Set these terms");
      assertThat(another.said()).isEqualTo("The terms are set.");
    }
    browser.fill("First notice", "5");
    browser.press("Set these terms");
    assertThat(browser.said()).contains("(CHANGED_MEANWHILE)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs",
        "jobs",
        "job?id=1",
        "rehearsals?seller=1",
        "holds?seller=1",
        "failures?seller=1",
        "brakes",
        "resellers",
        "seller?id=1",
        "letterhead?seller=1",
        "terms?seller=1",
        "debtors?seller=1",
        "invoices?seller=1",
        "invoice?account=1950&id=1",
        "invoice-pdf?account=1950&id=1",
        "payments?seller=1",
        "payments?account=1950",
        "card-payment?id=1",
        "notice?id=1",
        "statement?account=1950"
      })
  void a_reseller_is_refused_what_is_the_hosts(String page) {
    browser.press("Sign out");
    Identity reseller = cast().identity("reseller");
    browser.signIn(reseller.login(), reseller.password());
    browser.page("payments");
    assertThat(browser.page().locator("nav.rooms").innerText())
        .contains("Invoices", "Payments", "Debtors")
        .doesNotContain("Bill runs", "Resellers");

    assertThat(browser.page(page).status()).as(page).isIn(403, 404);
    String path = page.replaceFirst("[?].*", "");
    assertThat(sent(path + (page.contains("?") ? page.substring(path.length()) : "")))
        .as("sent to " + page)
        .isIn(403, 404);
  }

  @Test
  void support_reads_invoices_and_payments_and_moves_no_money() throws Exception {
    debit("a look");
    String support = Cast.unusedLogin("support");
    String body = "{\"login\":\"%s\",\"role\":\"SUPPORT\",\"password\":\"a staple of staff\"}";
    new ApiCaller(product, "admin", product.adminPassword())
        .send("POST", "/staff", body.formatted(support));
    browser.press("Sign out");
    browser.signIn(support, "a staple of staff");

    assertThat(browser.page("payments").text()).doesNotContain("Record a payment");
    browser.page("invoices?account=" + ACCOUNT);
    browser.page().locator("a[href*='/admin/invoice?']").first().click();
    assertThat(browser.text()).contains("Left to pay").doesNotContain("Record a payment");
    String before = rows().text("select count(*)::text from orrery.credit");
    String credit = "credit?account=1950&amount=5&description=Check";
    assertThat(sent(credit)).isEqualTo(403);
    assertThat(rows().text("select count(*)::text from orrery.credit")).isEqualTo(before);
    for (String page :
        List.of(credit, "runs", "holds", "brakes", "resellers", "letterhead?seller=1")) {
      assertThat(browser.page(page).status()).as(page).isEqualTo(403);
    }
  }

  /** The form of a page that was never shown, with the token of one that was. */
  private int sent(String page) {
    browser.page("invoices");
    String token = browser.page().locator("input[name='orrery.token']").first().inputValue();
    return browser
        .page()
        .context()
        .request()
        .fetch(
            product.address().resolve("/admin/" + page).toString(),
            RequestOptions.create()
                .setMethod("POST")
                .setMaxRedirects(0)
                .setHeader("Origin", product.address().toString().replaceFirst("/$", ""))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData("orrery.token=" + token + "&orrery.key=x&run=run&run%3Astart=1&do=do"))
        .status();
  }

  private static String credits() throws SQLException {
    return rows()
        .text(
            "select count(*)::text from orrery.credit where account_id = 1950 and external_id = ?",
            "cheque-1");
  }
}
