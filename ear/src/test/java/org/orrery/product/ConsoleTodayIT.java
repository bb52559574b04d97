package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms Today, API tokens, Audit and Settings of the console, in a browser. */
@NeedsBrowser
class ConsoleTodayIT {

  private static final String HTML = "<img src=x onerror=document.title='stolen'>";

  private final Product product = Product.shared();
  private final Cast cast = new Cast(new SoapCaller(product));
  private final Browser browser = new Browser(product);
  private final Rows rows = new Rows(product);

  @AfterEach
  void close() {
    browser.close();
  }

  private void signIn() {
    browser.signIn(Identity.ADMINISTRATOR.login(), product.adminPassword());
  }

  @Test
  void the_console_begins_with_how_the_business_stands() {
    signIn();
    browser.page("");

    assertThat(browser.where()).isEqualTo("/admin/today");
    assertThat(browser.title()).isEqualTo("Today");
    assertThat(browser.text()).contains("What waits for you", "Due tonight", "Nodes that work");
    browser.axe();
    browser.follow("1");
    assertThat(browser.title()).isEqualTo("Nodes");
  }

  @Test
  void a_reseller_sees_its_own_business_and_nothing_of_the_installation() {
    Identity reseller = cast.identity("reseller");
    browser.signIn(reseller.login(), reseller.password());

    browser.page("today");
    assertThat(browser.text()).contains("Due tonight").doesNotContain("Nodes that work");
    assertThat(browser.page().locator("main a[href='/admin/mails']").count()).isZero();
    assertThat(browser.page("today?seller=1").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "setting?name=mail.hold", "jobs", "nodes", "mails", "staff"})
  void what_is_an_administrators_is_refused_to_a_reseller(String page) {
    Identity reseller = cast.identity("reseller");
    browser.signIn(reseller.login(), reseller.password());

    assertThat(browser.page(page).status()).isEqualTo(403);
    assertThat(browser.page().locator("nav.rooms a[href='/admin/settings']").count()).isZero();
  }

  @Test
  void a_token_is_made_shown_once_and_revoked() throws SQLException {
    signIn();
    browser.page("tokens-new");
    browser.axeAndScreenshots("token-new");
    browser.fill("Name", HTML);
    browser.fill("Operations", "JsonApi.list*\nJsonApi.readAccount");
    browser.fill("Addresses", "192.0.2.0/24");
    browser.fill("Money a day", "100.00 USD");
    browser.press("Make the token");

    String secret = browser.page().locator("#secret").innerText();
    assertThat(browser.text()).contains("it is shown this one time");
    browser.axeAndScreenshots("token-made");
    String id = rows.text("select max(id)::text from orrery.api_token where login_key = 'admin'");
    browser.page("token?id=" + id);
    assertThat(browser.text())
        .contains(HTML, "192.0.2.0/24", "JsonApi.list*", "100.00")
        .doesNotContain(secret);
    browser.axeAndScreenshots("token");

    browser.follow("Revoke…");
    assertThat(browser.text()).contains("Revoke this token?", HTML);
    browser.press("Revoke");

    assertThat(browser.said()).contains("The token was revoked");
    assertThat(browser.text()).contains("Revoked");
    browser.page("tokens?living=1&login=admin");
    assertThat(browser.text()).doesNotContain(HTML);
    browser.page("tokens");
    assertThat(browser.text()).contains(HTML);
    browser.axeAndScreenshots("tokens");
  }

  @Test
  void a_token_that_cannot_be_is_refused_and_what_was_typed_stays() throws SQLException {
    signIn();
    String before = rows.text("select count(*)::text from orrery.api_token");
    browser.page("tokens-new");
    browser.fill("Name", "shop");
    browser.fill("Operations", HTML);
    browser.press("Make the token");

    assertThat(browser.said()).contains("INVALID_VALUE");
    assertThat(browser.page().getByLabel("Operations").inputValue()).isEqualTo(HTML);
    assertThat(rows.text("select count(*)::text from orrery.api_token")).isEqualTo(before);
  }

  @Test
  void a_reseller_makes_tokens_for_itself_only() {
    Identity reseller = cast.identity("reseller");
    browser.signIn(reseller.login(), reseller.password());

    browser.page("tokens-new");
    assertThat(browser.page().locator("main").getByLabel("Login").count()).isZero();
    browser.page("tokens?login=admin");
    assertThat(browser.text()).contains("No such token");
  }

  @Test
  void the_trail_is_narrowed_and_one_entry_is_shown() {
    browser.signIn("nobody-" + System.identityHashCode(this), "wrong");
    signIn();
    browser.page("audit?outcome=refused&door=CONSOLE");

    assertThat(browser.text()).contains("AUTHENTICATION_FAILED");
    browser.axeAndScreenshots("audit");
    browser.page().locator("tbody a").first().click();
    assertThat(browser.title()).startsWith("Entry ");
    assertThat(browser.text()).contains("AUTHENTICATION_FAILED", "CONSOLE");
    browser.axeAndScreenshots("audit-entry");
    browser.page("audit?operation=" + URLEncoder.encode(HTML, StandardCharsets.UTF_8));
    assertThat(browser.text()).contains("Nobody did such a thing");
    assertThat(browser.page("audit?from=yesterday").text()).contains("INVALID_VALUE");
  }

  @Test
  void the_trail_is_taken_away_as_a_file_that_works_out_nothing() {
    browser.signIn("=1+1", "wrong");
    signIn();
    browser.page("audit?outcome=refused");
    var file =
        browser.page().waitForDownload(() -> browser.page().getByText("Export as CSV").click());

    assertThat(file.suggestedFilename()).isEqualTo("audit.csv");
    assertThat(file.path())
        .content(StandardCharsets.UTF_8)
        .startsWith("\"id\",\"at\",\"door\"")
        .contains("AUTHENTICATION_FAILED")
        .doesNotContain("\"=1+1\"");
  }

  @Test
  void a_setting_is_changed_refused_and_as_at_first() throws SQLException {
    signIn();
    browser.page("settings");
    assertThat(browser.text()).contains("access.calls_per_minute", "requests");
    browser.axeAndScreenshots("settings");
    browser.follow("access.failures_per_login");
    browser.axeAndScreenshots("setting");

    browser.fill("New value", HTML);
    browser.press("Change");
    assertThat(browser.said()).contains("a whole number from 0", "INVALID_VALUE");
    assertThat(browser.page().getByLabel("New value").inputValue()).isEqualTo(HTML);

    browser.fill("New value", "99");
    browser.press("Change");
    assertThat(browser.said()).isEqualTo("The setting was changed.");
    assertThat(setting()).isEqualTo("99");
    browser.page("audit?operation=setSetting&outcome=DONE");
    browser.page().locator("tbody a").first().click();
    assertThat(browser.text()).contains("from=100", "to=99");

    browser.page("setting?name=access.failures_per_login");
    browser.press("As at first");
    assertThat(setting()).isEqualTo("100");
  }

  private String setting() throws SQLException {
    return rows.text("select value from orrery.setting where name = 'access.failures_per_login'");
  }

  @Test
  void staff_are_given_a_login_with_a_password_shown_once_and_lose_it() {
    String login = Cast.unusedLogin("helpdesk");
    signIn();
    browser.page("staff");
    browser.fill("Login", login);
    browser.press("Make the login");
    String password = browser.page().locator("#secret").innerText();
    assertThat(password).hasSizeGreaterThan(15);
    browser.axeAndScreenshots("staff-made");
    assertThat(browser.page("staff").text()).contains(login).doesNotContain(password);
    browser.axeAndScreenshots("staff");

    browser.follow(login);
    assertThat(browser.text()).contains("Support");
    browser.follow("Disable…");
    assertThat(browser.text()).contains("Disable this login?", login);
    browser.axeAndScreenshots("staff-member");
    browser.press("Disable");

    assertThat(browser.said()).startsWith("The login is disabled");
    browser.page("staff-member?login=admin&ask=disable");
    browser.press("Disable");
    assertThat(browser.said()).contains("last administrator", "INVALID_VALUE");
    browser.page("staff");
    browser.fill("Login", HTML);
    browser.press("Make the login");
    assertThat(browser.said()).isNotBlank();
    assertThat(browser.page().locator("#secret").count()).isZero();
  }

  @Test
  void nodes_are_listed() {
    signIn();
    browser.page("nodes");

    assertThat(browser.page().locator("tbody").innerText()).contains("Works");
    browser.axeAndScreenshots("nodes");
  }

  @Test
  void a_mail_that_failed_is_seen_and_sent_again() throws SQLException {
    String id =
        rows.text(
            """
            insert into orrery.mail (key, seller_id, account_id, recipient, template, filling,
              state, attempts, last_error)
            select 'console test', min(id), 1950, 'guest@example.com', 'welcome', '{}', 'PARKED', 9,
              ? from orrery.seller returning id::text""",
            HTML);
    signIn();
    browser.page("mails");
    browser.fill("Reason", HTML);
    browser.press("Send no mail");
    assertThat(browser.said()).isEqualTo("No mail is sent from now on.");
    assertThat(browser.text()).contains(HTML);
    browser.axeAndScreenshots("mails");

    browser.follow(id);
    assertThat(browser.text()).contains("guest@example.com", HTML);
    browser.axeAndScreenshots("mail");
    browser.press("Send again");

    assertThat(browser.said()).isEqualTo("The mail is tried again.");
    assertThat(rows.text("select state from orrery.mail where id = " + id)).isEqualTo("WAITING");
    browser.press("Send mails again");
    assertThat(browser.text()).contains("Goes on");
    assertThat(rows.text("delete from orrery.mail where id = " + id + " returning id::text"))
        .isEqualTo(id);
  }

  @Test
  void pages_that_show_nothing_say_what_to_do() {
    signIn();

    for (String page : List.of("tokens?login=unknown-login", "audit?operation=none")) {
      assertThat(browser.page(page).page().locator("td.none").innerText()).isNotBlank();
    }
  }
}
