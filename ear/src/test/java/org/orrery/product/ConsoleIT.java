package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The console's frame, in a browser: coming in and going out, what every page has, themes. */
@NeedsBrowser
class ConsoleIT {

  private static final String ADMIN = Identity.ADMINISTRATOR.login();

  private final Product product = Product.shared();
  private final Cast cast = new Cast(new SoapCaller(product));
  private final Browser browser = new Browser(product);
  private final List<Integer> sentBefore = new ArrayList<>();

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void somebody_signs_in_and_is_where_they_wanted_to_be() {
    browser.page("accounts?state=ACTIVE");
    assertThat(browser.where()).startsWith("/admin/login?to=");

    browser.signIn(ADMIN, product.adminPassword());

    assertThat(browser.where()).isEqualTo("/admin/accounts?state=ACTIVE");
    assertThat(browser.title()).isEqualTo("Accounts");
    assertThat(browser.page().locator("header .who").innerText())
        .contains("admin", "Administrator");
  }

  @Test
  void a_wrong_password_is_told_in_one_text_and_what_was_typed_stays() {
    browser.signIn(ADMIN, "wrong");
    String wrong = browser.said();
    assertThat(browser.page().getByLabel("Login").inputValue()).isEqualTo(ADMIN);
    assertThat(browser.page().getByLabel("Password").inputValue()).isEmpty();

    browser.signIn(Cast.unusedLogin("nobody"), "wrong");
    assertThat(browser.said()).isEqualTo(wrong).contains("AUTHENTICATION_FAILED");
    assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.equals("orrery-session"));
  }

  @Test
  void customers_are_let_in_as_little_as_strangers() {
    Identity customer = cast.identity("customer");
    browser.signIn(customer.login(), customer.password());

    assertThat(browser.said()).contains("AUTHENTICATION_FAILED");
    assertThat(browser.page("accounts").where()).startsWith("/admin/login");
  }

  @Test
  void whoever_guesses_is_locked_out_and_told_so() {
    String login = cast.identity("reseller").login();
    for (int i = 0; i < 10; i++) {
      browser.signIn(login, "wrong" + i);
    }

    browser.signIn(login, "wrong");

    assertThat(browser.said()).contains("TOO_MANY_FAILURES");
  }

  @Test
  void whoever_signs_out_is_out_and_the_old_cookie_opens_nothing() {
    browser.signIn(ADMIN, product.adminPassword());
    Cookie old = browser.cookie("orrery-session");

    browser.press("Sign out");
    assertThat(browser.where()).isEqualTo("/admin/login");

    browser.page().context().addCookies(List.of(old));
    assertThat(browser.page("accounts").where()).startsWith("/admin/login");
  }

  @Test
  void the_cookie_is_for_no_script_and_no_other_site_and_each_sign_in_has_a_new_one() {
    browser.signIn(ADMIN, product.adminPassword());
    Cookie first = browser.cookie("orrery-session");
    browser.press("Sign out");
    browser.page().context().addCookies(List.of(first));

    browser.signIn(ADMIN, product.adminPassword());
    Cookie second = browser.cookie("orrery-session");

    assertThat(second.value).isNotEqualTo(first.value).hasSize(43);
    assertThat(second.httpOnly).isTrue();
    assertThat(second.sameSite).isEqualTo(SameSiteAttribute.STRICT);
    assertThat(second.path).isEqualTo("/admin");
    assertThat(second.expires).as("until the browser is closed").isEqualTo(-1);
    assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
  }

  @Test
  void a_form_that_comes_after_the_end_changes_nothing_and_says_so() throws SQLException {
    browser.signIn(ADMIN, product.adminPassword());
    browser.page("clock");
    String before = moves();
    browser.page().context().clearCookies();

    browser.press("Next day");

    assertThat(browser.said()).contains("nothing was changed");
    browser.axe();
    browser.signIn(ADMIN, product.adminPassword());
    assertThat(browser.title()).isEqualTo("Test clock");
    assertThat(moves()).isEqualTo(before);
  }

  @Test
  void whoever_is_signed_in_may_sign_in_as_somebody_else() {
    Identity reseller = cast.identity("rival");
    browser.signIn(ADMIN, product.adminPassword());
    browser.page("login");
    browser.signIn(reseller.login(), reseller.password());

    assertThat(browser.page().locator("header .who").innerText()).contains(reseller.login());
  }

  @Test
  void a_link_in_a_letter_opens_the_page_for_whoever_is_signed_in() {
    browser.signIn(ADMIN, product.adminPassword());
    String page = product.address().resolve("/admin/account?id=1950").toString();
    browser.page().route("http://letter.example/", route -> letter(route, page));
    browser.page().navigate("http://letter.example/");

    browser.page().locator("a").click();

    browser.page().waitForURL(page);
    assertThat(browser.title()).isEqualTo("Account 1950");
  }

  private static void letter(Route route, String page) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("text/html")
            .setBody("<a href=\"" + page + "\">An account</a>"));
  }

  @Test
  void a_reload_after_the_sign_in_sends_nothing_again() {
    browser.signIn(ADMIN, product.adminPassword());
    browser.page().reload();

    assertThat(browser.title()).isEqualTo("Today");
  }

  @Test
  void the_accounts_of_the_demo_are_listed_and_found() {
    browser.signIn(ADMIN, product.adminPassword());
    browser.page("accounts");
    browser.page().keyboard().press("/");
    browser.page().keyboard().type("unix1609");
    browser.page().keyboard().press("Enter");
    browser.page().waitForURL("**/accounts?search=unix1609");

    assertThat(browser.page().locator("tbody tr").count()).isEqualTo(2);
    browser.follow("59383");
    assertThat(browser.title()).isEqualTo("Account 59383");
    assertThat(browser.text()).contains("unix1609", "USD");
  }

  @Test
  void pages_are_usable_by_all_on_all_screens() {
    browser.page("login");
    browser.axeAndScreenshots("sign-in");
    browser.signIn(ADMIN, product.adminPassword());
    browser.page("accounts");
    browser.axeAndScreenshots("accounts");
    browser.page("account?id=1950");
    browser.axeAndScreenshots("account");
    browser.page("nowhere");
    assertThat(browser.status()).isEqualTo(404);
    browser.axeAndScreenshots("problem");
  }

  @Test
  void a_theme_is_the_systems_until_one_is_chosen_and_then_stays() {
    browser.signIn(ADMIN, product.adminPassword());
    browser.prefers(ColorScheme.DARK);
    assertThat(ground()).isEqualTo("rgb(16, 22, 28)");

    browser.press("Theme: system");
    browser.press("Theme: dark");
    assertThat(ground()).isEqualTo("rgb(244, 246, 248)");
    browser.page("accounts?state=DELETED");
    assertThat(ground()).isEqualTo("rgb(244, 246, 248)");
    browser.press("Theme: light");
    assertThat(browser.where()).isEqualTo("/admin/accounts?state=DELETED");
    assertThat(ground()).isEqualTo("rgb(16, 22, 28)");
  }

  @Test
  void what_there_is_not_is_told_with_its_status_and_a_way_back() {
    browser.signIn(ADMIN, product.adminPassword());

    browser.page("account?id=999999999");
    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.text()).contains("No account 999999999", "ACCOUNT_NOT_FOUND");
    browser.page("account?id=x");
    assertThat(browser.text()).contains("INVALID_VALUE");
    browser.follow("To the console");
    assertThat(browser.title()).isEqualTo("Today");
  }

  @Test
  void a_change_is_told_recorded_by_its_door_and_made_once_however_often_it_is_sent()
      throws SQLException {
    browser.signIn(ADMIN, product.adminPassword());
    browser.page("clock");
    String today = browser.page().locator("footer time").innerText();
    String before = moves();
    browser.page().route("**/admin/clock", route -> sendTwice(route));

    browser.fill("Business date", today);
    browser.press("Move to this day");

    assertThat(browser.said()).isEqualTo("The business date was moved.");
    assertThat(sentBefore).as("the answers to the same form, sent before").containsExactly(302);
    assertThat(moves()).isEqualTo(String.valueOf(Integer.parseInt(before) + 1));
    browser.page().reload();
    assertThat(browser.said()).as("told once").isEmpty();
  }

  @Test
  void a_refusal_is_told_with_its_remedy_and_code_and_what_was_typed_stays() throws SQLException {
    browser.signIn(ADMIN, product.adminPassword());
    browser.page("clock");
    String before = moves();

    browser.fill("Business date", "2999-12-31");
    browser.press("Move to this day");

    assertThat(browser.said())
        .contains("stays within 50 years", "Choose another day.", "(CLOCK_NOT_MOVABLE)");
    assertThat(browser.page().getByLabel("Business date").inputValue()).isEqualTo("2999-12-31");
    browser.fill("Business date", "<b>soon</b>");
    browser.press("Move to this day");
    assertThat(browser.said()).contains("(INVALID_VALUE)");
    assertThat(moves()).isEqualTo(before);
    browser.axeAndScreenshots("refusal");
  }

  /** As a second click does, or a proxy that lost the answer. */
  private void sendTwice(Route route) {
    if (route.request().method().equals("POST")) {
      APIResponse first =
          browser
              .page()
              .context()
              .request()
              .fetch(
                  product.address().resolve("/admin/clock").toString(),
                  RequestOptions.create()
                      .setMethod("POST")
                      .setMaxRedirects(0)
                      .setHeader("Content-Type", "application/x-www-form-urlencoded")
                      .setHeader("Origin", product.address().toString().replaceFirst("/$", ""))
                      .setData(route.request().postData()));
      sentBefore.add(first.status());
    }
    route.resume();
  }

  private String moves() throws SQLException {
    return new Rows(product)
        .text(
            "select count(*)::text from orrery.trail_entry where operation = 'moveClock'"
                + " and door = 'CONSOLE' and outcome = 'DONE' and login = 'admin'");
  }

  private Object ground() {
    return browser.page().evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
