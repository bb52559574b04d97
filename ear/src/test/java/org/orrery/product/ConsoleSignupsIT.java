package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signups that wait for a moderator, in the console. */
@NeedsBrowser
class ConsoleSignupsIT {

  private static final String STORED = "<img src=x onerror=\"document.title='taken'\">";

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Cast cast = new Cast(soap);
  private final Browser browser = Browser.signedIn(product);
  private final Person waiting = cast.person("waiting");

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_signup_is_shown_with_its_doubts_and_opened() {
    browser.page("signups");
    assertThat(browser.text()).contains(waiting.login(), "Check");
    browser.axeAndScreenshots("signups");
    browser.follow(waiting.signup());
    assertThat(browser.text())
        .contains(
            waiting.login(), "somebody must receive the check", "1 Long Street", "Ukraine (UA)");
    browser.axeAndScreenshots("signup");

    browser.press("Open the account");

    assertThat(browser.said()).isEqualTo("The account was opened.");
    assertThat(browser.title()).startsWith("Account ");
    assertThat(browser.text()).contains(waiting.login());
    browser.page("signup?id=" + waiting.signup());
    assertThat(browser.text()).contains("Account opened").doesNotContain("Refuse");
  }

  @Test
  void a_signup_is_refused_with_the_reason_that_the_customer_reads() throws SQLException {
    browser.page("signup?id=" + waiting.signup());
    browser.press("Refuse and tell why");
    assertThat(browser.said()).contains("Reason has 1 to 500 characters", "INVALID_VALUE");

    browser.fill("Reason", "Your check did not come");
    browser.press("Refuse and tell why");

    assertThat(browser.said()).isEqualTo("The signup was refused.");
    assertThat(browser.text()).doesNotContain(waiting.login());
    browser.page("signup?id=" + waiting.signup());
    assertThat(browser.text()).contains("Refused", "Your check did not come");
    assertThat(
            new Rows(product)
                .texts(
                    "select template from orrery.mail where key = ?",
                    "signup-refused/" + waiting.signup()))
        .containsExactly("signup-refused");
  }

  @Test
  void what_was_decided_already_is_refused() {
    browser.page("signup?id=" + waiting.signup());
    soap.expect(Identity.ADMINISTRATOR, "getPlans");
    Browser other = Browser.signedIn(product);
    other.page("signup?id=" + waiting.signup());
    other.press("Refuse without a word");
    assertThat(other.said()).isEqualTo("The signup was refused without a word.");
    other.close();

    browser.press("Open the account");

    assertThat(browser.text()).contains("Refused").doesNotContain("Open the account");
  }

  @Test
  void html_in_whatever_the_form_sent_is_text() {
    SignupForm form =
        new SignupForm(Cast.unusedLogin("html"))
            .paidBy("Check")
            .with("descr", STORED)
            .owner("first_name", STORED)
            .owner("org_name", STORED)
            .owner("city", STORED)
            .pair("favourite", STORED)
            .pair("db_password", "not for moderators");
    Person person = cast.signUp(Identity.ADMINISTRATOR, form);
    browser.page("signup?id=" + person.signup());

    assertThat(browser.text()).contains(STORED, "favourite").doesNotContain("not for moderators");
    browser.fill("Reason", STORED);
    browser.press("Refuse and tell why");
    browser.page("signup?id=" + person.signup());
    assertThat(browser.page().locator("main img").count()).isZero();
    assertThat(browser.page().title()).isNotEqualTo("taken");
  }

  @Test
  void a_reseller_moderates_nothing() {
    Identity reseller = cast.identity("reseller");
    browser.press("Sign out");
    browser.signIn(reseller.login(), reseller.password());

    assertThat(browser.page().locator("nav.rooms").innerText())
        .contains("Plans", "Taxes")
        .doesNotContain("Signups");
    assertThat(browser.page("signups").status()).isEqualTo(403);
    assertThat(browser.page("signup?id=" + waiting.signup()).status()).isEqualTo(403);
    browser.page("plans");
    String token = browser.page().locator("[name='orrery.token']").first().getAttribute("value");
    APIResponse answer =
        browser
            .page()
            .context()
            .request()
            .post(
                product.address().resolve("/admin/signup?id=" + waiting.signup()).toString(),
                RequestOptions.create()
                    .setHeader("Origin", product.address().toString().replaceFirst("/$", ""))
                    .setMaxRedirects(0)
                    .setForm(
                        FormData.create()
                            .set("orrery.token", token)
                            .set("orrery.key", "k-" + waiting.signup())
                            .set("approve", "approve")
                            .set("approve:approve", "x")
                            .set("jakarta.faces.ViewState", "stateless")));
    assertThat(answer.status()).isIn(200, 403);
    assertThat(answer.text()).contains("ACCESS_DENIED");
    assertThat(
            soap.expect(
                    Identity.ADMINISTRATOR, "searchAccIdBySignupId", "signupId", waiting.signup())
                .returned())
        .isEmpty();
  }
}
