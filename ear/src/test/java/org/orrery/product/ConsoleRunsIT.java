package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.product.MoneyStage.ACCOUNT;
import static org.orrery.product.MoneyStage.HOSTILE;
import static org.orrery.product.MoneyStage.debit;
import static org.orrery.product.MoneyStage.open;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bill runs in a browser: rehearsed, started, watched, held, stopped. */
@NeedsBrowser
class ConsoleRunsIT {

  private final Product product = MoneyStage.product();
  private final Browser browser = Browser.signedIn(product);

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_newcomer_sees_a_month_billed_from_the_clock_to_the_paper() {
    debit(HOSTILE);
    browser.page("clock");
    browser.axeAndScreenshots("clock");
    browser.press("First of next month, charged");
    awaitEnd();
    assertThat(browser.text()).contains("Bill run", "Done");
    browser.axeAndScreenshots("job");

    browser.page("runs");
    assertThat(browser.text()).contains("Runs", "Done");
    browser.axeAndScreenshots("runs");
    browser.page().locator("a[href*='/admin/run?']").first().click();
    assertThat(browser.title()).startsWith("Run of ");
    assertThat(browser.text()).contains("Charges by node");
    browser.axeAndScreenshots("run");

    browser.page("jobs");
    browser.axeAndScreenshots("jobs");
    browser.page("invoices?account=" + ACCOUNT);
    browser.axeAndScreenshots("invoices");
    browser.page().locator("a[href*='/admin/invoice?']").first().click();
    assertThat(browser.title()).startsWith("Invoice");
    assertThat(browser.text()).contains(HOSTILE, "Left to pay", "USD");
    browser.axeAndScreenshots("invoice");
    String paper =
        browser.page().locator("a[href*='/admin/invoice-pdf?']").first().getAttribute("href");
    APIResponse file =
        browser.page().context().request().get(product.address().resolve(paper).toString());
    assertThat(file.headers().get("content-type")).startsWith("application/pdf");
    assertThat(new String(file.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    browser.page().locator("summary").first().click();
    browser.press("All of them");
    assertThat(browser.said()).isEqualTo("What is mailed was changed.");
  }

  @Test
  void a_run_is_rehearsed_and_approved() {
    browser.page("rehearsals");
    browser.axeAndScreenshots("rehearsals");
    browser.press("Rehearse");
    awaitEnd();
    assertThat(browser.text()).contains("Rehearsal", "Done", "0 outliers");
    browser.page().locator("a[href*='/admin/rehearsal?']").click();
    assertThat(browser.title()).startsWith("Rehearsal of ");
    open(browser, "Approve…");
    browser.axeAndScreenshots("rehearsal");
    browser.press("Approve the run");

    assertThat(browser.said()).isEqualTo("The rehearsal is approved.");
    assertThat(browser.text()).contains("admin").doesNotContain("Approve the run");
    browser.page("rehearsals");
    assertThat(browser.text()).contains("Asked for last", "Done");
    browser.fill("Up to business date", HOSTILE.substring(0, 10));
    browser.press("Rehearse");
    assertThat(browser.said()).contains("is a day such as", "(INVALID_VALUE)");
  }

  @Test
  void billing_is_held_with_a_reason_and_released() {
    browser.page("runs");
    open(browser, "Hold all billing…");
    browser.fill("Reason", HOSTILE);
    browser.press("Hold all billing");
    assertThat(browser.text()).contains("Billing is held.", "Billing is held: " + HOSTILE);
    browser.axeAndScreenshots("held");

    browser.press("Charge what is due now");
    assertThat(browser.said()).contains("(BILLING_HELD)");
    open(browser, "Release billing…");
    browser.press("Release billing");
    assertThat(browser.said()).isEqualTo("Billing goes on.");
  }

  @Test
  void an_account_is_held_with_a_reason_and_released() {
    browser.page("holds");
    open(browser, "Hold an account…");
    browser.fill("Account", "1950");
    browser.fill("Reason", " ");
    browser.press("Hold this account");
    assertThat(browser.said()).contains("reason is missing");
    open(browser, "Hold an account…");
    browser.fill("Reason", HOSTILE);
    browser.press("Hold this account");
    assertThat(browser.text()).contains("The bill run leaves the account alone.", "1950", HOSTILE);
    browser.axeAndScreenshots("holds");

    browser.page().locator("a[href*='/admin/hold?']").first().click();
    open(browser, "Release…");
    assertThat(browser.text()).contains("charges account 1950 again");
    browser.axeAndScreenshots("hold");
    browser.press("Release");
    assertThat(browser.said()).contains("charges the account again");
  }

  @Test
  void brakes_are_set_and_failures_shown() {
    browser.page("brakes?kind=debit");
    browser.axeAndScreenshots("brakes");
    browser.fill("Unasked", "many");
    browser.press("Set");
    assertThat(browser.said()).contains("(INVALID_VALUE)");
    browser.fill("Unasked", "50 or 5%");
    browser.press("Set");
    assertThat(browser.said()).isEqualTo("The setting was changed.");
    assertThat(browser.text()).contains("50 or 5%");
    browser.page("failures");
    assertThat(browser.text()).contains("No account failed.");
    browser.axeAndScreenshots("failures");
  }

  private void awaitEnd() {
    browser.page().locator("[data-poll='0']").waitFor();
  }
}
