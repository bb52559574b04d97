package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans in the console: from the first one to its first customer, and what it costs later. */
@NeedsBrowser
class ConsolePlansIT {

  private static final String STORED = "<img src=x onerror=\"document.title='taken'\">";

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Cast cast = new Cast(soap);
  private final Browser browser = Browser.signedIn(product);
  private final String name = Cast.unusedLogin("Plan");

  @AfterEach
  void close() {
    browser.close();
  }

  /** Others who use the same product expect the plans of the demo data on sale, and no more. */
  @AfterAll
  static void takeOffSale() throws SQLException {
    new Rows(Product.shared())
        .texts(
            "update orrery.plan set open_to_signup = false"
                + " where name like any (array['Plan-%', '<img %']) returning name");
  }

  @Test
  @NeedsProgram("curl")
  void a_newcomer_makes_a_plan_and_signs_a_customer_up_by_the_call_that_it_shows() {
    browser.page("plans");
    browser.axeAndScreenshots("plans");
    browser.follow("Make a plan");
    browser.axeAndScreenshots("plan-new");
    make("9.90");

    assertThat(browser.said()).isEqualTo("The plan was made.");
    assertThat(browser.title()).isEqualTo(name);
    assertThat(row("Account")).contains("9.90");
    String call = browser.page().locator("pre.sample").innerText();
    String answer = run(call.replace("PASSWORD", product.adminPassword()));

    String account =
        soap.expect(Identity.ADMINISTRATOR, "searchAccIdBySignupId", "signupId", signupIn(answer))
            .returned();
    assertThat(account).as("the account is open at once").isNotEmpty();
    browser.follow("Show its accounts");
    assertThat(browser.text()).contains(account, "9.90");
  }

  @Test
  @NeedsProgram("curl")
  void a_reseller_makes_a_plan_and_signs_a_customer_up_likewise() {
    Identity reseller = cast.identity("reseller");
    as(reseller);
    browser.page("new-plan");
    assertThat(browser.page().getByLabel("For").innerText()).doesNotContain("Resellers");
    make("5");

    String call = browser.page().locator("pre.sample").innerText();
    String answer = run(call.replace("PASSWORD", reseller.password()));

    assertThat(
            soap.expect(reseller, "searchAccIdBySignupId", "signupId", signupIn(answer)).returned())
        .isNotEmpty();
  }

  @Test
  void a_price_is_changed_after_the_page_has_said_from_when_and_for_whom() {
    String plan = make("10");
    browser.follow("Base price: Account");
    browser.axeAndScreenshots("price");
    browser.press("See what changes");
    assertThat(browser.text()).contains("Nothing would change.");

    browser.fill("Recurrent price", "12.5");
    browser.fill("Usage price", "0.1");
    browser.press("See what changes");

    assertThat(row("Recurrent price"))
        .contains("10.00", "12.50", "What was bought keeps its price");
    assertThat(row("Usage price")).contains("not set", "0.1", "also those that there are");
    assertThat(browser.text()).contains("The business date, from which it holds");
    browser.axeAndScreenshots("price-change");
    browser.page("plan?id=" + plan);
    assertThat(row("Account")).as("nothing is written before").contains("10.00");
    browser.page().goBack();
    browser.press("Set these prices");
    assertThat(browser.said()).isEqualTo("The prices were set.");
    assertThat(row("Account")).contains("12.50", "0.10");
  }

  @Test
  void a_period_has_a_price_of_its_own_and_loses_it_again() {
    make("10");
    browser.follow("1 year");
    browser.follow("Own price: Account");
    browser.fill("Recurrent price", "99");
    browser.press("See what changes");
    browser.press("Set these prices");
    assertThat(row("Account")).contains("99.00", "own");
    browser.follow("1 month");
    assertThat(row("Account")).contains("10.00").doesNotContain("own ");

    browser.follow("1 year");
    browser.follow("Own price: Account");
    browser.fill("Recurrent price", "");
    browser.press("See what changes");
    browser.press("Set these prices");
    assertThat(row("Account")).contains("10.00");
  }

  @Test
  void what_is_no_price_is_refused_and_nothing_is_changed() {
    String plan = make("10");
    browser.page("price?id=" + plan + "&resource=ACCOUNT");
    browser.fill("Setup price", "3");
    browser.fill("Recurrent price", "a lot");
    browser.press("See what changes");
    browser.press("Set these prices");

    assertThat(browser.said()).contains("INVALID_VALUE");
    browser.page("plan?id=" + plan);
    assertThat(row("Account")).contains("10.00").doesNotContain("3.00");
  }

  @Test
  void discounts_terms_and_how_it_is_sold_are_set_on_its_page() {
    make("10");
    browser.fill("Off recurrent, %", "10");
    browser.press("Set the discounts");
    assertThat(browser.said()).isEqualTo("The discounts were set.");
    assertThat(row("Account")).contains("9.00", "−10 %");

    browser.fill("Trial, days", "14");
    browser.fill("Money back within days", "30");
    browser.press("Set the terms");
    assertThat(browser.said()).isEqualTo("The terms were set.");
    assertThat(browser.page().getByLabel("Trial, days").inputValue()).isEqualTo("14");
    browser.fill("Trial, days", "");
    browser.press("Set the terms");
    assertThat(browser.page().getByLabel("Trial, days").inputValue()).isEmpty();

    browser.page().getByLabel("Open to signup").uncheck();
    browser.fill("Group", "shop");
    browser.press("Save");
    assertThat(browser.said()).isEqualTo("The plan was saved.");
    assertThat(browser.text()).contains("Closed", "shop").doesNotContain("curl");
  }

  @Test
  void a_plan_is_copied_with_its_prices() {
    make("10");
    browser.axeAndScreenshots("plan");
    browser.fill("Name of the copy", name);
    browser.press("Copy the plan");
    assertThat(browser.said())
        .contains("The seller has a plan " + name + " already; choose another", "INVALID_VALUE");

    browser.fill("Name of the copy", name + " two");
    browser.press("Copy the plan");

    assertThat(browser.said()).isEqualTo("The plan was copied; this is the copy.");
    assertThat(browser.title()).isEqualTo(name + " two");
    assertThat(row("Account")).contains("10.00");
  }

  @Test
  void a_plan_of_another_seller_is_there_for_no_reseller() {
    String plan = make("10");
    as(cast.identity("reseller"));

    assertThat(browser.page("plan?id=" + plan).status()).isEqualTo(404);
    assertThat(browser.text()).contains("PLAN_NOT_FOUND");
    assertThat(browser.page("plans?seller=1").text()).doesNotContain(name);
    browser.page("price?id=" + plan + "&resource=ACCOUNT&ask=1&RECURRENT=1");
    assertThat(browser.status()).isEqualTo(404);
  }

  @Test
  void html_in_a_name_is_text() {
    String html = STORED.substring(0, 40) + name;
    browser.page("new-plan");
    browser.fill("Name", html);
    browser.fill("Group", STORED);
    browser.press("Make the plan");

    assertThat(browser.title()).isEqualTo(html);
    browser.page("plans");
    assertThat(browser.text()).contains(html, STORED);
    assertThat(browser.page().locator("main img").count()).isZero();
    assertThat(browser.page().title()).isNotEqualTo("taken");
  }

  private String make(String fee) {
    browser.page("new-plan");
    browser.fill("Name", name);
    browser.fill("Fee a month", fee);
    browser.press("Make the plan");
    return browser.where().replaceFirst(".*id=", "");
  }

  private void as(Identity somebody) {
    browser.press("Sign out");
    browser.signIn(somebody.login(), somebody.password());
  }

  /** The row of a table that begins with a word. */
  private String row(String head) {
    return browser
        .page()
        .getByRole(AriaRole.ROW)
        .filter(
            new com.microsoft.playwright.Locator.FilterOptions()
                .setHas(
                    browser
                        .page()
                        .getByRole(
                            AriaRole.ROWHEADER,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(head)
                                .setExact(true))))
        .innerText();
  }

  private static String run(String call) {
    return new ClientProgram("bash", "-c").run(List.of(call));
  }

  private static String signupIn(String answer) {
    Matcher number = Pattern.compile(">signupId</name><value[^>]*>([0-9]+)<").matcher(answer);
    assertThat(number.find()).as(answer).isTrue();
    return number.group(1);
  }
}
