package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that mean something to a database, a shell, a log, a browser or a computer's arithmetic.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileValuesIT {

  private static final String DEBITS = "select count(*)::text from orrery.journal_entry";

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Rows rows = new Rows(product);
  private Person customer = new Cast(soap).person("customer");

  @BeforeAll
  void somebody_to_debit() {
    customer = new Cast(soap).person("customer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table account; --",
        "$(touch /tmp/x) `id` | cat ; &",
        "*)(uid=*))(|(uid=*",
        "\u202E${jndi:ldap://127.0.0.1:1/x} #{7*7} ${7*7} %{7*7} {{7*7}}",
        "<script>alert(1)</script>\"><img src=x onerror=alert(1)>&lt; -->",
        "%n%s%x %00 ../../../etc/passwd"
      })
  void a_text_is_kept_as_it_is_and_means_nothing(String text) throws SQLException {
    SoapAnswer answer = debit("1.00", text, text);

    assertThat(answer.outcome()).isEqualTo(SoapAnswer.ANSWERED);
    assertThat(rows.text("select count(*)::text from orrery.charge where description = ?", text))
        .isNotEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' or '1'='1",
        "admin'--",
        "a\nb",
        "a\rSet-Cookie: x",
        "../admin",
        "a b",
        "<b>",
        "-rf",
        "a;id",
        "a\u0130b"
      })
  void a_login_has_few_letters(String login) {
    SignupForm form = new SignupForm(Cast.unusedLogin("odd")).with("login", login);

    assertThat(soap.call(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues()).outcome())
        .isEqualTo("INVALID_VALUE");
    assertThat(soap.call(Identity.of(login, "x"), "getAccounts").outcome())
        .isEqualTo("AUTHENTICATION_FAILED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test..com",
        "-x.org",
        "a.b\nc",
        "a",
        "x.org; rm -rf /",
        "$(id).org",
        "a_b.org",
        "1.2.3.4",
        "<b>.org"
      })
  void a_domain_is_one_or_a_person_has_to_look_at_the_signup(String name) throws SQLException {
    SignupForm form = new SignupForm(Cast.unusedLogin("odd")).pair("domain_name", name);

    SoapAnswer answer = soap.expect(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues());

    assertThat(
            soap.expect(
                    Identity.ADMINISTRATOR,
                    "searchAccIdBySignupId",
                    "signupId",
                    answer.texts("value").get(0))
                .returned())
        .as("no account before somebody approves")
        .isEmpty();
    assertThat(rows.texts("select name from orrery.domain where name !~ '^[a-z0-9.-]+$'"))
        .isEmpty();
  }

  @Test
  void a_domain_of_254_characters_is_none_and_an_international_one_is() throws SQLException {
    String longest = "a.".repeat(125) + "aaaa";
    assertThat(longest).hasSize(254);
    a_domain_is_one_or_a_person_has_to_look_at_the_signup(longest);

    String login = Cast.unusedLogin("odd");
    SignupForm form = new SignupForm(login).pair("domain_name", "bücher-" + login + ".example");
    soap.expect(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues());
    assertThat(soap.expect(form.identity(), "getDomains").texts("item"))
        .singleElement()
        .asString()
        .startsWith("xn--bcher-" + login)
        .endsWith(".example");
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, INVALID_PARAMETER",
    "INF, INVALID_PARAMETER",
    "-INF, INVALID_PARAMETER",
    "1e308, INVALID_PARAMETER",
    "1e999999999, INVALID_PARAMETER",
    "1e-999999999, INVALID_PARAMETER",
    "0x10, INVALID_PARAMETER",
    "1e30, AMOUNT_TOO_LARGE",
    "-0, AMOUNT_NOT_POSITIVE",
    "1e-9, AMOUNT_NOT_POSITIVE",
    "-5, AMOUNT_NOT_POSITIVE"
  })
  void an_amount_is_one_or_is_refused_and_nothing_is_written(String amount, String outcome)
      throws SQLException {
    String before = rows.text(DEBITS);

    assertThat(debit(amount, "odd", "odd").outcome()).isEqualTo(outcome);
    assertThat(debit("9".repeat(400), "odd", "odd").outcome()).isEqualTo("INVALID_PARAMETER");
    assertThat(rows.text(DEBITS)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775808, INVALID_PARAMETER",
    "9223372036854775807, ACCOUNT_NOT_FOUND",
    "-1, INVALID_VALUE",
    "1.5, INVALID_PARAMETER",
    "1e40, INVALID_PARAMETER"
  })
  void an_id_is_one_or_is_refused(String id, String outcome) {
    assertThat(soap.call(Identity.ADMINISTRATOR, "getQuota", "accountId", id).outcome())
        .isEqualTo(outcome);
  }

  @Test
  void no_line_of_the_log_is_a_callers() throws IOException {
    soap.call(Identity.of("a\r\n2026-01-01 00:00:00 forged", "x"), "getAccounts");
    debit("1.00", "x\n2026-01-01 00:00:00 forged", "x\r\nforged");

    assertThat(Files.readAllLines(product.node().log()))
        .noneMatch(line -> line.startsWith("2026-01-01 00:00:00 forged"))
        .noneMatch(line -> line.startsWith("forged"));
  }

  @Test
  void the_action_header_names_nothing() throws Exception {
    var request =
        HttpRequest.newBuilder(product.soap("AdminServices"))
            .header("Content-Type", "text/xml")
            .header("SOAPAction", "\"AdminServices#deleteAccount\"")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
                        + "<a:getAccounts xmlns:a='AdminServices'><at><login>admin</login>"
                        + "<password>admin</password></at></a:getAccounts></e:Body></e:Envelope>"))
            .build();

    assertThat(
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body())
        .contains("getAccountsReturn");
  }

  private SoapAnswer debit(String amount, String description, String note) {
    return soap.call(
        Identity.ADMINISTRATOR,
        "oneTimeDebit",
        "accountId",
        customer.account(),
        "amount",
        amount,
        "description",
        description,
        "note",
        note,
        "isInvoice",
        "false",
        "inclTaxes",
        "false");
  }
}
