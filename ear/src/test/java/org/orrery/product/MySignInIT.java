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
    browser.fill("Code to switch it off", paper.get(0));
    browser.press("Switch off");
    assertThat(browser.said()).contains("AUTHENTICATION_FAILED");
    browser.fill("Code to switch it off", paper.get(1));
    browser.press("Switch off");
    assertThat(browser.said()).isEqualTo("The second factor is off.");
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
  void support_reads_accounts_and_is_told_where_it_is_signed_in() {
    browser.signIn(login, PASSWORD);

    assertThat(browser.title()).isEqualTo("Accounts");
    assertThat(browser.page("account?id=1950").text()).contains("1950");
    assertThat(browser.page("me").text()).contains("(here)");
  }
}
