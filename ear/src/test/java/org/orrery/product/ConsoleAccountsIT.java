package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accounts of the console, in a browser: found, looked at, and changed. */
@NeedsBrowser
class ConsoleAccountsIT {

  private static final String EVIL = "<img src=x onerror=alert(1)>";

  private final Product product = Product.shared();
  private final Cast cast = new Cast(new SoapCaller(product));
  private final Rows rows = new Rows(product);
  private final Browser browser = new Browser(product);
  private final Person customer = cast.another("customer");
  private final long account = customer.accountId();

  @BeforeEach
  void signIn() {
    browser.signIn(Identity.ADMINISTRATOR.login(), product.adminPassword());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void an_account_is_found_as_one_types_and_opened_by_the_arrows() {
    browser.page("accounts");
    browser.page().keyboard().press("/");
    browser.page().keyboard().type(customer.login());
    browser.page().locator("#found [role=option]").first().waitFor();
    browser.page().keyboard().press("ArrowDown");
    assertThat(browser.page().locator("#search").getAttribute("aria-activedescendant"))
        .isEqualTo("found-0");
    browser.axe();
    browser.page().keyboard().press("Enter");
    browser.page().waitForURL("**/account?id=" + account);

    assertThat(browser.title()).isEqualTo("Account " + account);
    assertThat(browser.text()).contains(customer.login());
  }

  @Test
  void what_fits_nothing_says_what_to_do() {
    browser.page("accounts?search=nobodyatall");

    assertThat(browser.text()).contains("try fewer or shorter ones");
    browser.axeAndScreenshots("accounts-none");
    browser.page("accounts?search=" + customer.login());
    browser.axeAndScreenshots("accounts-found");
  }

  @Test
  void a_debit_is_asked_about_by_its_amount_and_explained_in_the_ledger() {
    open("do=debit-once");
    browser.fill("Amount", "12.30");
    browser.fill("Title on the invoice", "a visit " + EVIL);
    browser.press("Debit once");
    assertThat(browser.text())
        .contains("Debit 12.30 USD from account " + account + " (" + customer.login() + ") now?");
    browser.axeAndScreenshots("account-debit");
    browser.press("Yes, do it");

    assertThat(browser.said()).isEqualTo("The account was debited.");
    assertThat(browser.where()).isEqualTo(path("tab=ledger"));
    assertThat(browser.text()).contains("a visit " + EVIL, "−12.30");
    browser.page().locator("td a:has-text('Why?')").first().click();
    assertThat(browser.text()).contains("Why this sum", "12.30");
    browser.axeAndScreenshots("account-ledger");
  }

  @Test
  void a_form_that_is_sent_again_by_going_back_is_done_once() {
    open("do=debit-once");
    browser.fill("Amount", "12.30");
    browser.press("Debit once");
    browser.press("Yes, do it");
    assertThat(charges()).isEqualTo("1");

    goBackAndSendAgain();
    assertThat(browser.text()).contains("Debit 12.30 USD from account");
    browser.press("Yes, do it");
    assertThat(browser.said()).isEqualTo("The account was debited.");
    assertThat(charges()).isEqualTo("1");

    open("do=debit-once");
    browser.fill("Amount", "12.30");
    browser.press("Debit once");
    browser.press("Yes, do it");
    assertThat(charges()).isEqualTo("2");
  }

  @Test
  void another_amount_than_the_one_that_was_asked_about_is_asked_about_anew() {
    open("do=debit-once");
    browser.fill("Amount", "12.30");
    browser.press("Debit once");
    browser.fill("Amount", "1230");
    browser.press("Yes, do it");

    assertThat(browser.text()).contains("Debit 1,230.00 USD from account");
    assertThat(charges()).isEqualTo("0");
  }

  @Test
  void what_is_refused_is_told_with_its_code_and_changes_nothing() {
    open("do=debit-once");
    browser.fill("Amount", "much");
    browser.press("Debit once");
    assertThat(browser.said()).contains("Amount is a number such as 12.30", "INVALID_VALUE");

    browser.fill("Amount", "-1");
    browser.press("Debit once");
    browser.press("Yes, do it");
    assertThat(browser.said()).contains("AMOUNT_NOT_POSITIVE");
    assertThat(charges()).isEqualTo("0");
  }

  @Test
  void a_monthly_debit_and_one_of_each_period_are_set_and_stopped() {
    open("do=debit-monthly");
    browser.fill("Amount", "6");
    browser.fill("Every so many months", "2");
    browser.fill("For so many months", "24");
    browser.press("Debit monthly");
    assertThat(browser.text()).contains("every 2 months");
    browser.press("Yes, do it");
    assertThat(browser.said()).isEqualTo("The monthly debit is set.");
    open("do=debit-period");
    browser.fill("Amount", "2");
    browser.press("Debit each period");
    browser.press("Yes, do it");
    assertThat(browser.text()).contains("Monthly", "Each period", "× 12");
    browser.axeAndScreenshots("account-schedules");

    browser.page().locator("td a:has-text('Stop')").first().click();
    browser.press("Stop");
    browser.press("Yes, do it");
    assertThat(browser.said()).isEqualTo("The schedule was stopped.");
    assertThat(browser.text()).contains("Ended");
  }

  @Test
  void a_credit_and_a_limit_are_given_and_taken() {
    open("do=credit");
    browser.fill("Amount", "50");
    browser.fill("Comment", EVIL);
    browser.press("Credit");
    assertThat(browser.text()).contains("Credit 50.00 USD to account " + account);
    browser.press("Yes, do it");
    assertThat(browser.said()).isEqualTo("The account was credited.");
    open("tab=payments");
    assertThat(browser.text()).contains("50.00", EVIL);
    browser.axeAndScreenshots("account-payments");

    open("do=limit");
    browser.fill("Limit", "75.50");
    browser.press("Set the credit limit");
    browser.press("Yes, do it");
    assertThat(browser.text()).contains("75.50");
    open("do=limit");
    assertThat(browser.text()).contains("its own");
    browser.press("Take the plan's limit");
    assertThat(browser.said()).isEqualTo("The account has its plan's credit limit again.");
  }

  @Test
  void an_account_is_suspended_resumed_deleted_and_restored() {
    open("do=suspend");
    browser.fill("Reason", EVIL);
    confirm("Suspend");
    assertThat(browser.said()).isEqualTo("The account is suspended.");
    assertThat(browser.text()).contains("Suspended by an administrator", EVIL);
    browser.axeAndScreenshots("account-suspended");
    act("resume", "Resume");
    assertThat(browser.said()).isEqualTo("The account is open again.");

    open("do=delete");
    browser.press("Delete");
    assertThat(browser.text())
        .contains("Delete account " + account + " (" + customer.login() + "), balance 0.00 USD?");
    browser.press("Yes, do it");
    assertThat(browser.said()).contains("can be restored for 30 days");
    assertThat(browser.text()).contains("It can be restored for 30 more days");
    browser.axeAndScreenshots("account-deleted");
    browser.follow("Restore");
    confirm("Restore");
    assertThat(browser.said()).isEqualTo("The account was restored.");
  }

  @Test
  void billing_is_held_released_and_restarted_and_money_asked_back() {
    open("do=hold");
    browser.fill("Reason", "a question " + EVIL);
    confirm("Hold billing");
    assertThat(browser.text())
        .contains("a question " + EVIL, "The bill run leaves this account alone");
    act("release", "Release the hold");
    assertThat(browser.said()).isEqualTo("The bill run charges the account again.");
    act("restart", "Restart billing");
    assertThat(browser.said()).isEqualTo("A new billing period began today.");
    open("do=mail");
    browser.page().getByLabel("All of them").check();
    confirm("Mail invoices");
    assertThat(browser.text()).contains("All of them");
    act("payer", "Make it a payer");
    assertThat(browser.said()).contains("INVALID_VALUE"); // It is no trial.
    act("money-back", "Money back");
    assertThat(browser.text()).contains("the customer wants the money back");
  }

  @Test
  void contacts_are_changed_and_shown_as_text() {
    open("tab=contacts");
    browser.follow("Change the billing contact");
    for (String field : new String[] {"First name", "Company", "City", "Address"}) {
      browser.fill(field, EVIL);
    }
    browser.page().getByLabel("Country").selectOption("DE");
    browser.fill("E-mail", "nobody");
    browser.axeAndScreenshots("account-contact");
    browser.press("Save");
    assertThat(browser.said()).contains("jane@example.com", "INVALID_VALUE");
    assertThat(browser.page().getByLabel("Country").inputValue()).isEqualTo("DE");
    browser.fill("E-mail", "books@example.com");
    browser.press("Save");

    assertThat(browser.said()).isEqualTo("The billing contact was changed.");
    assertThat(browser.text()).contains(EVIL, "books@example.com", "Germany (DE)");
    browser.axeAndScreenshots("account-contacts");
    browser.page("accounts?search=" + account);
    assertThat(browser.text()).contains(customer.login());
  }

  @Test
  void a_password_is_typed_twice_or_proposed() throws SQLException {
    open("do=password");
    browser.fill("New password", "one");
    browser.fill("The same again", "another");
    browser.press("Reset the password");
    assertThat(browser.said()).contains("The passwords differ");

    browser.follow("Propose one");
    browser.axeAndScreenshots("account-password");
    String proposed = browser.page().getByLabel("Proposed password").inputValue();
    assertThat(proposed).hasSize(20);
    browser.press("Reset the password");
    assertThat(browser.said()).isEqualTo("The password was set.");
    assertThat(browser.page().content()).doesNotContain(proposed);
    assertThat(
            rows.texts("select parameters from orrery.trail_entry where operation = 'setPassword'"))
        .noneMatch(text -> text.contains(proposed));
  }

  @Test
  void the_plan_is_changed_in_two_steps_and_taxes_in_one() {
    open("do=plan");
    browser.axeAndScreenshots("account-plan");
    browser.press("Change plan or period");
    assertThat(browser.text()).contains("Put account " + account);
    browser.press("Yes, do it");
    assertThat(browser.said()).isEqualTo("The account is on the chosen plan.");

    open("do=tax");
    browser.page().getByLabel("Its exemption is granted").check();
    browser.fill("Exemption code", EVIL);
    browser.press("Save");
    assertThat(browser.said()).isEqualTo("The taxes were changed.");
    assertThat(browser.text()).contains(EVIL);
  }

  @Test
  void an_invoice_is_read_and_printed() {
    open("do=debit-once");
    browser.fill("Amount", "8");
    confirm("Debit once");
    open("tab=invoices");
    browser.axeAndScreenshots("account-invoices");
    browser.page().locator("tbody td a").first().click();
    assertThat(browser.text()).contains("8.00", "Paid or credited");
    browser.axeAndScreenshots("account-invoice");

    String pdf = browser.page().locator("a:has-text('Download as PDF')").getAttribute("href");
    byte[] file = browser.page().request().get(pdf).body();
    assertThat(new String(file, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overview", "periods", "resources", "taxes", "audit", "tokens"})
  void each_part_is_usable_by_all_on_all_screens(String tab) {
    open("tab=" + tab);

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.text()).doesNotContain("???");
    browser.axeAndScreenshots("account-" + tab);
  }

  @Test
  void a_reseller_sees_no_other_accounts_and_nothing_of_administrators() {
    Person client = cast.person("client");
    browser.press("Sign out");
    browser.signIn(cast.identity("reseller").login(), cast.identity("reseller").password());

    browser.page("account?id=" + client.accountId());
    assertThat(browser.text()).contains("Debit once", "Suspend").doesNotContain("Hold billing");
    for (String act : new String[] {"hold", "release", "restore", "retry-card"}) {
      browser.page("account?id=" + client.accountId() + "&do=" + act);
      assertThat(browser.status()).as(act).isEqualTo(403);
    }
    for (String part : new String[] {"", "&tab=ledger", "&do=delete", "&do=debit-once"}) {
      browser.page("account?id=" + account + part);
      assertThat(browser.status()).as(part).isEqualTo(404);
    }
  }

  @Test
  void support_sees_all_of_an_account_and_changes_nothing() throws Exception {
    String login = Cast.unusedLogin("support");
    String body = "{\"login\":\"%s\",\"role\":\"SUPPORT\",\"password\":\"%s\"}";
    new ApiCaller(product, "admin", product.adminPassword())
        .send("POST", "/staff", body.formatted(login, "a battery staple"));
    browser.press("Sign out");
    browser.signIn(login, "a battery staple");

    Locator tabs = browser.path(path("")).page().locator("nav.tabs a");
    int count = tabs.count();
    for (int i = 0; i < count; i++) {
      tabs.nth(i).click();
      assertThat(browser.text()).as(browser.page().url()).contains("Credit limit");
      assertThat(browser.title()).as(browser.page().url()).isEqualTo("Account " + account);
    }
    assertThat(browser.text()).doesNotContain("What can be done");
    open("do=delete");
    assertThat(browser.status()).isEqualTo(403);
    assertThat(sent("delete")).isEqualTo(403);
    assertThat(sent("debit-once")).isEqualTo(403);
    assertThat(rows.text("select state from orrery.account where id = ?", account) + charges())
        .isEqualTo("ACTIVE0");
  }

  /** Sends the form all the same, with all that a form of this browser has. */
  private int sent(String act) {
    browser.page("accounts");
    Object status =
        browser
            .page()
            .evaluate(
                """
                async (path) => {
                  const token = document.querySelector("[name='orrery.token']").value;
                  const form = new URLSearchParams({
                    "act": "act", "act:make": "x", "act:amount": "5", "orrery.token": token,
                    "orrery.key": "k" + path, "jakarta.faces.ViewState": "stateless"});
                  return (await fetch(path, {method: "POST", body: form})).status;
                }""",
                path("do=" + act));
    return ((Number) status).intValue();
  }

  private void act(String name, String button) {
    open("do=" + name);
    confirm(button);
  }

  private void confirm(String button) {
    browser.press(button);
    browser.press("Yes, do it");
  }

  /** The browser has kept no answer to a form: it asks whether to send the form once more. */
  private void goBackAndSendAgain() {
    try {
      browser.page().goBack();
    } catch (PlaywrightException noAnswerKept) {
      assertThat(noAnswerKept).hasMessageContaining("ERR_CACHE_MISS");
    }
    browser.page().reload();
  }

  private void open(String part) {
    browser.path(path(part));
  }

  private String path(String part) {
    return "/admin/account?id=" + account + "&" + part;
  }

  private String charges() {
    try {
      return rows.text("select count(*)::text from orrery.charge where account_id = ?", account);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
