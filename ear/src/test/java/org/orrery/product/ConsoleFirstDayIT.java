package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's first quarter of an hour, step by step. */
@NeedsBrowser
class ConsoleFirstDayIT {

  private final Product product = MoneyStage.product();
  private final Browser browser = Browser.signedIn(product);
  private final String name = Cast.unusedLogin("Starter");

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  @NeedsProgram("curl")
  void a_newcomer_comes_from_a_plan_to_the_invoice_of_its_second_month() throws Exception {
    makeAPlan();
    signACustomerUp();
    String account = seeTheDebit();
    letAMonthPass(account);
    openTheInvoice(account);
    seeHowTheBusinessStands();
  }

  @Test
  void the_first_steps_are_shown_until_somebody_has_seen_enough_of_them() {
    browser.page("today");
    assertThat(browser.text()).contains("First steps", "Write your letterhead");
    browser.axeAndScreenshots("first-steps");

    browser.press("Hide these");
    assertThat(browser.text()).doesNotContain("First steps");
    assertThat(browser.page("today").text()).doesNotContain("First steps");

    browser.press("Show the first steps");
    browser.follow("Write your letterhead");
    assertThat(browser.title()).isEqualTo("Letterhead");
  }

  @Test
  void the_server_that_answers_says_what_it_works_with_and_tries_its_mail_server() {
    browser.page("settings");
    assertThat(browser.text())
        .contains("Restore guard", "Has no doubts", "Mail server", "/health/ready", "/metrics");
    browser.axeAndScreenshots("server");

    browser.page("mails");
    browser.fill("To", "jane@example.com");
    browser.press("Send a test mail");
    assertThat(browser.said()).contains("has not taken the mail", "(INVALID_VALUE)");
    browser.fill("To", "jane");
    browser.press("Send a test mail");
    assertThat(browser.said()).contains("such as jane@example.com");
  }

  private void makeAPlan() {
    browser.follow("Plans");
    browser.follow("Make a plan");
    browser.fill("Name", name);
    browser.fill("Fee a month", "9.90");
    browser.press("Make the plan");
    assertThat(browser.said()).isEqualTo("The plan was made.");
  }

  private void signACustomerUp() {
    browser.follow("Sign a customer up");
    String call = browser.page().locator("pre.sample").innerText();
    String answer =
        new ClientProgram("bash", "-c")
            .run(List.of(call.replace("PASSWORD", product.adminPassword())));
    assertThat(answer).contains("signupId");
  }

  private String seeTheDebit() {
    browser.follow("Show its accounts");
    browser.page().locator("tbody a").first().click();
    assertThat(browser.text())
        .contains("\u22129.90", "Next billing period", "Not before the next period");
    String account = browser.title().replaceFirst("Account ", "");
    browser.follow("Ledger");
    browser.page().locator("main a", containing("Why?")).first().click();
    assertThat(browser.text()).contains("Why this sum", "9.90 USD");

    browser.page("account?id=" + account);
    browser.follow("Debit once");
    browser.fill("Amount", "25");
    browser.fill("Title on the invoice", "Moving a site");
    browser.press("Debit once");
    browser.press("Yes, do it");
    assertThat(browser.said()).isEqualTo("The account was debited.");
    assertThat(browser.text()).contains("\u221234.90");
    return account;
  }

  private void letAMonthPass(String account) {
    browser.follow("Test clock");
    browser.press("One month on, charged");
    browser.page().locator("[data-poll='0']").waitFor();
    assertThat(browser.text()).contains("Bill run", "Done");

    browser.page("account?id=" + account);
    assertThat(browser.text()).contains("\u221244.80");
  }

  /** The newest one: that of the month that has passed. */
  private void openTheInvoice(String account) throws IOException, InterruptedException {
    browser.page("account?id=" + account);
    browser.page().locator("nav.tabs a", containing("Invoices")).click();
    Locator newest = browser.page().locator("main tbody tr").first();
    assertThat(newest.innerText()).contains("9.90");
    var paper = browser.page().waitForDownload(() -> newest.getByText("PDF").click()).path();

    byte[] pdf = Files.readAllBytes(paper);
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(words(paper)).containsAnyOf("Jane Doe", "no pdftotext");
  }

  private void seeHowTheBusinessStands() {
    browser.page("today");
    assertThat(browser.text()).contains("What waits for you", "Charged and invoiced by day");
    assertThat(browser.text()).doesNotContain("There was none yet");
    browser.press("Hide these");
    browser.axeAndScreenshots("today");
    browser.press("Show the first steps");
  }

  private static String words(Path paper) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/pdftotext"))) {
      return "no pdftotext";
    }
    Process reader =
        new ProcessBuilder("/usr/bin/pdftotext", "-layout", paper.toString(), "-").start();
    String words = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(reader.waitFor()).isZero();
    return words;
  }

  private static com.microsoft.playwright.Page.LocatorOptions containing(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }
}
