package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Taxes and promotions in the console; those of a reseller, so that no other test has them. */
@NeedsBrowser
class ConsoleOffersIT {

  private static final String STORED = "<img src=x onerror=\"document.title='taken'\">";

  private final Product product = Product.shared();
  private final Cast cast = new Cast(new SoapCaller(product));
  private final Browser browser = new Browser(product);
  private final Identity reseller = cast.identity("reseller");

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_tax_is_added_goes_on_with_another_percentage_and_ends() {
    browser.signIn(reseller.login(), reseller.password());
    browser.page("taxes");
    assertThat(browser.text()).contains("No tax is added to anything");
    browser.axeAndScreenshots("taxes-none");
    browser.fill("Description", "VAT");
    browser.fill("Percent", "19");
    browser.fill("For", "DE");
    browser.press("Add the tax");
    assertThat(browser.said()).isEqualTo("The tax was added.");
    assertThat(firstRow()).contains("VAT", "19 %", "DE", "In force");
    browser.axeAndScreenshots("taxes");

    browser.page().locator("tbody a").first().click();
    browser.axeAndScreenshots("tax");
    browser.fill("New percentage", "20");
    browser.fill("From this day on", "2099-01-01");
    browser.press("Change the percentage");
    assertThat(browser.said()).contains("The percentage was changed");
    assertThat(browser.text()).contains("20 %", "2099-01-01", "To come");

    browser.fill("The first day without it", "2099-02-01");
    browser.press("End the tax");
    assertThat(browser.said()).isEqualTo("The end of the tax was set.");
    assertThat(browser.text()).contains("2099-02-01");
  }

  @Test
  void what_is_no_tax_is_refused_and_what_was_typed_stays() {
    browser.signIn(reseller.login(), reseller.password());
    browser.page("taxes");
    browser.fill("Description", "VAT");
    browser.fill("Percent", "much");
    browser.press("Add the tax");

    assertThat(browser.said()).contains("INVALID_VALUE");
    assertThat(browser.page().getByLabel("Percent").inputValue()).isEqualTo("much");
    browser.fill("Percent", "19");
    browser.fill("From", "1999-01-01");
    browser.press("Add the tax");
    assertThat(browser.said()).contains("is past");
    assertThat(browser.page("taxes").text()).contains("No tax is added to anything");
  }

  @Test
  void a_promotion_is_added_gets_a_code_and_ends() {
    browser.signIn(reseller.login(), reseller.password());
    browser.page("promotions");
    assertThat(browser.text()).contains("There is no promotion");
    browser.fill("Description", "Summer");
    browser.fill("Percent off", "25");
    browser.press("Add the promotion");
    assertThat(browser.said()).contains("The promotion was added.");
    assertThat(browser.title()).isEqualTo("Summer");
    browser.axeAndScreenshots("promotion");

    browser.fill("Code", "SUN-25");
    browser.fill("Accounts at most", "10");
    browser.press("Offer it by this code");
    assertThat(browser.said()).contains("by the code from now on");
    assertThat(browser.text()).contains("SUN-25", "10").doesNotContain("Give it a code");

    browser.fill("The first day without it", footerDate());
    browser.press("End the promotion");
    assertThat(browser.text()).contains("Ended").doesNotContain("cannot begin again");
    browser.page("promotions");
    assertThat(firstRow()).contains("Summer", "SUN-25", "0 / 10", "Ended");
    browser.axeAndScreenshots("promotions");
  }

  @Test
  void a_code_for_a_plan_of_somebody_else_is_refused() {
    browser.signIn(reseller.login(), reseller.password());
    browser.page("promotions");
    browser.fill("Description", "Theirs");
    browser.fill("Percent off", "5");
    browser.press("Add the promotion");
    browser.fill("Code", "THEIRS");
    browser.fill("Plans", "7003");
    browser.press("Offer it by this code");

    assertThat(browser.said()).contains("the seller has no plan 7003", "INVALID_VALUE");
    assertThat(browser.page().getByLabel("Code").inputValue()).isEqualTo("THEIRS");
  }

  @Test
  void html_in_a_description_is_text() {
    browser.signIn(reseller.login(), reseller.password());
    browser.page("taxes");
    browser.fill("Description", STORED);
    browser.fill("Percent", "1");
    browser.fill("For", STORED.substring(0, 30));
    browser.press("Add the tax");
    assertThat(browser.text()).contains(STORED);
    browser.page("promotions");
    browser.fill("Description", STORED);
    browser.fill("Percent off", "1");
    browser.press("Add the promotion");

    assertThat(browser.title()).isEqualTo(STORED);
    assertThat(browser.page().locator("main img").count()).isZero();
    assertThat(browser.page().title()).isNotEqualTo("taken");
  }

  @Test
  void another_sellers_taxes_and_promotions_are_refused_to_a_reseller() {
    browser.signIn(reseller.login(), reseller.password());

    assertThat(browser.page("taxes?seller=1").status()).isEqualTo(403);
    assertThat(browser.page("promotions?seller=1").status()).isEqualTo(403);
    assertThat(browser.text()).contains("ACCESS_DENIED");
  }

  private String firstRow() {
    return browser.page().locator("tbody tr").first().innerText();
  }

  private String footerDate() {
    return browser.page().locator("footer time").innerText();
  }
}
