package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console looks where no story leads: forms, paper, trouble, and what does not fit. */
@NeedsBrowser
class ConsoleLooksIT {

  private static final String LONG_NAME =
      "The Partnership of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and Daughters";

  private final Product product = MoneyStage.product();
  private final Rows rows = new Rows(product);
  private final Browser browser = new Browser(product);
  private final Page page = browser.page();

  @BeforeEach
  void signIn() {
    browser.signIn(Identity.ADMINISTRATOR.login(), product.adminPassword());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"debit-monthly", "credit", "limit", "buy", "payer", "delete", "tax"})
  void each_form_of_an_account_is_usable_by_all_on_all_screens(String act) {
    browser.page("account?id=1950&do=" + act);

    assertThat(browser.text()).doesNotContain("???");
    browser.axeAndScreenshots("do-" + act);
  }

  @Test
  void long_names_and_large_amounts_keep_their_place() {
    String account = MoneyStage.cast().another("customer").account();
    browser.page("account?id=" + account + "&do=contact&kind=OWNER");
    browser.fill("Company", LONG_NAME);
    browser.press("Save");
    browser.page("account?id=" + account + "&do=debit-once");
    browser.fill("Amount", "987654.32");
    browser.fill("Title on the invoice", LONG_NAME);
    browser.press("Debit once");
    browser.press("Yes, do it");

    assertThat(browser.text()).contains(LONG_NAME);
    browser.axeAndScreenshots("long-ledger");
    browser.page("account?id=" + account + "&tab=contacts");
    browser.axeAndScreenshots("long-contacts");
    browser.page("account?id=" + account + "&tab=invoices");
    page.locator("tbody td a").first().click();
    browser.axeAndScreenshots("long-invoice");
  }

  @Test
  void paper_has_what_was_looked_at_and_no_buttons() {
    MoneyStage.debit("a visit");
    browser.page("account?id=1950&tab=invoices");
    page.locator("tbody td a").first().click();
    browser.printed("invoice");
    browser.page("statement?account=1950");
    browser.printed("statement");

    browser.onPaper(
        () -> {
          assertThat(page.locator("h1").isVisible()).isTrue();
          assertThat(page.locator("table").isVisible()).isTrue();
          for (String screen : List.of(".top", ".rooms", ".filter", ".foot")) {
            assertThat(page.locator(screen).isVisible()).as(screen).isFalse();
          }
        });
  }

  @Test
  void a_keyboard_skips_the_navigation_and_leaves_what_it_opened() {
    browser.page("accounts");
    page.keyboard().press("Tab");
    Locator skip = page.locator(".skip");
    assertThat(skip.boundingBox().y).as("it comes into sight").isPositive();
    assertThat(focused()).isEqualTo("skip");
    page.keyboard().press("Enter");
    assertThat(focused()).isEqualTo("main");
    page.keyboard().press("/");
    assertThat(focused()).isEqualTo("search");
    page.keyboard().type("unix1");
    page.locator("#found [role=option]").first().waitFor();
    browser.axeAndScreenshots("search");
    page.keyboard().press("Escape");
    assertThat(page.locator("#found-box").isVisible()).isFalse();
  }

  @Test
  void the_menu_of_a_phone_opens_and_escape_closes_it() {
    browser.page("today");
    page.setViewportSize(390, 844);
    assertThat(page.locator("nav.rooms").isVisible()).isFalse();
    browser.press("Menu");
    assertThat(page.locator("nav.rooms").isVisible()).isTrue();
    assertThat(page.locator(".who").isVisible()).isTrue();
    browser.axe();
    page.setViewportSize(1280, 800);
    browser.axeAndScreenshots("menu");
    page.setViewportSize(390, 844);
    page.keyboard().press("Escape");

    assertThat(page.locator("nav.rooms").isVisible()).isFalse();
    assertThat(focused()).isEqualTo("menu");
  }

  @Test
  void a_page_of_one_thing_is_marked_in_its_room() {
    for (List<String> place :
        List.of(
            List.of("credit", "Payments"),
            List.of("holds", "Bill runs"),
            List.of("new-plan", "Plans"),
            List.of("terms?seller=1", "Debtors"),
            List.of("clock", "Settings"))) {
      browser.page(place.get(0));
      assertThat(page.locator(".rooms [aria-current=page]").innerText()).isEqualTo(place.get(1));
    }
  }

  @Test
  void a_run_that_is_stopped_work_that_goes_on_and_an_account_that_failed() throws SQLException {
    rows.text(
        "insert into orrery.brake_approval (seller_id, business_date, kind, planned, accounts)"
            + " values (1, '2026-01-31', 'DEBIT', 12345, 20000) returning kind");
    rows.text(
        "insert into orrery.bill_failure values (1950, 1, '2026-01-31', 'ArithmeticException',"
            + " 'a price has too many decimals', now(), now(), 3) returning seller_id");
    String job =
        rows.text(
            "insert into orrery.job (kind, slot, asked_by, asked_at, node, started_at, alive_at,"
                + " done, total, state) values ('VERIFICATION', 'looks', 'admin', now(), 'node7',"
                + " now(), now() + interval '1 minute', 71234, 200000, 'AT_WORK') returning id");
    try {
      browser.page("job?id=" + job);
      assertThat(page.locator("progress").getAttribute("max")).isEqualTo("200000");
      browser.axeAndScreenshots("job-at-work");
      browser.page("runs");
      browser.axeAndScreenshots("runs-stopped");
      browser.page("brake?seller=1&on=2026-01-31&kind=DEBIT");
      browser.axeAndScreenshots("brake");
      browser.page("failures");
      assertThat(browser.text()).contains("1950", "ArithmeticException");
      browser.axeAndScreenshots("failures-some");
    } finally {
      rows.text("delete from orrery.brake_approval where planned = 12345 returning kind");
      rows.text("delete from orrery.bill_failure where account_id = 1950 returning seller_id");
      rows.text("delete from orrery.job where slot = 'looks' returning id");
    }
  }

  private Object focused() {
    return page.evaluate("document.activeElement.id || document.activeElement.className");
  }
}
