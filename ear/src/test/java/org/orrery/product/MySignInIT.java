package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see and change of their own sign-in, in a browser. */
@NeedsBrowser
class MySignInIT {

  private static final String PASSWORD = "a staple of staff";

  private final Product product = Product.shared();
  private final Browser browser = new Browser(product);
  private final String login = Cast.unusedLogin("support");

  @BeforeEach
  void join_the_staff() throws Exception {
    String body = "{\"login\":\"%s\",\"role\":\"SUPPORT\",\"password\":\"%s\"}";
    assertThat(
            new ApiCaller(product, "admin", product.adminPassword())
                .send("POST", "/staff", body.formatted(login, PASSWORD))
                .statusCode())
        .isEqualTo(201);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_second_factor_is_switched_on_asked_for_and_switched_off() {
    browser.signIn(login, PASSWORD);
    browser.page("me");
    browser.axeAndScreenshots("me");
    browser.press("Set up a second factor");
    browser.axeAndScreenshots("me-second-factor");
    Authenticator device = new Authenticator(browser.page().locator("code.secret").innerText());

    browser.fill("First code", "000000");
    browser.press("Switch on");
    assertThat(browser.said()).contains("AUTHENTICATION_FAILED");
    browser.fill("First code", device.code());
    browser.press("Switch on");
    List<String> paper = browser.page().locator(".codes code").allInnerTexts();
    assertThat(paper).hasSize(10);
    browser.axeAndScreenshots("me-paper");
    assertThat(browser.page("me").text()).doesNotContain(paper.get(0)).contains("10");

    browser.press("Sign out");
    browser.signIn(login, PASSWORD);
    assertThat(browser.title()).isEqualTo("Second step");
    browser.axeAndScreenshots("code");
    assertThat(browser.page("accounts").where()).startsWith("/admin/code");
    browser.fill("Code", "wrong");
    browser.press("Sign in");
    assertThat(browser.said()).contains("AUTHENTICATION_FAILED");
    browser.fill("Code", paper.get(0));
    browser.press("Sign in");
    assertThat(browser.title()).isEqualTo("Accounts");

    browser.page("me");
    switchOff("wrong", paper.get(1));
    assertThat(browser.said()).contains("Wrong password", "AUTHENTICATION_FAILED");
    switchOff(PASSWORD, paper.get(0));
    assertThat(browser.said()).contains("Wrong code", "AUTHENTICATION_FAILED");
    switchOff(PASSWORD, paper.get(1));
    assertThat(browser.said()).isEqualTo("The second factor is off.");
  }

  private void switchOff(String password, String code) {
    browser.fill("Your own password", password);
    browser.fill("Code to switch it off", code);
    browser.press("Switch off");
  }

  @Test
  void the_device_lets_in_and_a_code_is_good_once() {
    browser.signIn(login, PASSWORD);
    browser.page("me");
    browser.press("Set up a second factor");
    Authenticator device = new Authenticator(browser.page().locator("code.secret").innerText());
    browser.fill("First code", device.code());
    browser.press("Switch on");
    String code = device.code();

    showCode(code);
    assertThat(browser.title()).isEqualTo("Accounts");
    showCode(code);
    assertThat(browser.title()).isEqualTo("Second step");
    assertThat(browser.said()).contains("AUTHENTICATION_FAILED");
  }

  private void showCode(String code) {
    browser.press("Sign out");
    browser.signIn(login, PASSWORD);
    browser.fill("Code", code);
    browser.press("Sign in");
  }

  @Test
  void a_new_password_ends_the_session_and_the_old_one_is_wrong() {
    browser.signIn(login, PASSWORD);
    browser.page("me");
    browser.fill("Current password", "wrong");
    browser.fill("New password", "another staple");
    browser.press("Set password");
    assertThat(browser.said()).contains("AUTHENTICATION_FAILED");

    browser.fill("Current password", PASSWORD);
    browser.fill("New password", "another staple");
    browser.press("Set password");

    assertThat(browser.where()).startsWith("/admin/login");
    browser.signIn(login, PASSWORD);
    assertThat(browser.said()).contains("AUTHENTICATION_FAILED");
    browser.signIn(login, "another staple");
    assertThat(browser.title()).isEqualTo("Accounts");
  }

  @Test
  void an_open_browser_asks_for_the_password_before_what_is_grave() throws Exception {
    browser.signIn(login, PASSWORD);
    browser.page("tokens-new");
    assertThat(browser.text()).doesNotContain("Your own password");
    passAnHour();
    browser.page("tokens-new");
    browser.fill("Name", "a shop");
    browser.fill("Operations", "AdminServices.getQuota");
    browser.axeAndScreenshots("password-due");

    browser.fill("Your own password", "wrong");
    browser.press("Make the token");
    assertThat(browser.said()).contains("Wrong password", "AUTHENTICATION_FAILED");
    assertThat(browser.page().getByLabel("Your own password").inputValue()).isEmpty();
    assertThat(browser.page().locator("[id='token:name']").inputValue()).isEqualTo("a shop");
    browser.fill("Your own password", PASSWORD);
    browser.press("Make the token");
    assertThat(browser.page().locator("#secret").innerText()).startsWith("orr_");

    assertThat(browser.page("tokens-new").text()).doesNotContain("Your own password");
    browser.fill("Name", "another shop");
    browser.fill("Operations", "AdminServices.getQuota");
    passAnHour();
    browser.press("Make the token");
    assertThat(browser.said()).contains("PASSWORD_DUE");
    browser.fill("Your own password", PASSWORD);
    browser.press("Make the token");
    assertThat(browser.page().locator("#secret").innerText()).startsWith("orr_");
  }

  /** The password was shown an hour ago. */
  private void passAnHour() throws Exception {
    assertThat(
            new Rows(product)
                .text(
                    "update orrery.console_session set proven_at = now() - interval '1 hour'"
                        + " where login_key = ? returning login_key",
                    login))
        .isEqualTo(login);
  }

  /** An administrator's own account is among those that it manages. */
  @Test
  void no_other_page_sets_ones_own_password_without_the_one_before() {
    browser.signIn("admin", product.adminPassword());
    browser.page("account?id=1&do=password");
    browser.fill("Your own password", "wrong");
    browser.fill("New password", "a thief's");
    browser.fill("The same again", "a thief's");
    browser.press("Reset the password");

    assertThat(browser.said()).contains("Wrong password", "AUTHENTICATION_FAILED");
    assertThat(browser.page("account?id=1950&do=password").text())
        .doesNotContain("Your own password");
  }

  @Test
  void support_reads_accounts_and_is_told_where_it_is_signed_in() {
    browser.signIn(login, PASSWORD);

    assertThat(browser.title()).isEqualTo("Accounts");
    assertThat(browser.page("account?id=1950").text()).contains("1950");
    assertThat(browser.page("me").text()).contains("(here)");
  }
}
