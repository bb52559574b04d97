package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the trail tells of each door. On a product of its own: refusals are bounded by address. */
class TrailIT {

  private static Product product;
  private static AdminProgram admin;

  private final SoapCaller soap = new SoapCaller(product);
  private final Rows rows = new Rows(product);
  private final Cast cast = new Cast(soap);

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("trail").start();
    admin = new AdminProgram(product.node());
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void a_call_that_changed_something_is_told_and_one_that_only_asked_is_not() throws Exception {
    Person customer = cast.person("customer");
    soap.expect(
        Identity.ADMINISTRATOR, "changeQuota", "accountId", customer.account(), "value", "512");
    soap.expect(Identity.ADMINISTRATOR, "getQuota", "accountId", customer.account());

    assertThat(ofAccount(customer))
        .isEqualTo("SOAP changeQuota admin 127.0.0.1 DONE accountId=N, value=512");
    assertThat(admin.run("audit", "list", "--account", customer.account()))
        .contains("changeQuota")
        .doesNotContain("getQuota");
  }

  @Test
  void whoever_is_refused_is_told_too_also_when_it_only_asked() throws SQLException {
    Person customer = cast.person("customer");
    Person stranger = cast.person("stranger");
    String refused =
        soap.call(stranger.identity(), "getQuota", "accountId", customer.account()).outcome();

    assertThat(refused).isNotEqualTo(SoapAnswer.ANSWERED);
    assertThat(ofAccount(customer))
        .isEqualTo(
            "SOAP getQuota %s 127.0.0.1 %s accountId=N"
                .formatted(stranger.identity().login(), refused));
  }

  @Test
  void a_failed_sign_in_tells_the_login_but_only_one_that_exists() throws SQLException {
    Identity customer = cast.identity("customer");
    soap.call(customer.withPassword("wrong"), "suspendAccount", "accountId", 471_101);
    soap.call(Identity.of("my-password-1", "x"), "suspendAccount", "accountId", 471_102);

    assertThat(logins(471_101)).isEqualTo(customer.login() + " AUTHENTICATION_FAILED");
    assertThat(logins(471_102)).isEqualTo(" AUTHENTICATION_FAILED");
  }

  @Test
  void operators_are_told_of_with_what_they_did_and_what_they_could_not() throws Exception {
    admin.run("billing", "hold", "prices are being checked");
    admin.run("billing", "release");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> admin.run("signups", "approve", "4711"))
        .withMessageContaining("4711");

    String told = admin.run("audit", "list", "--door", "jmx");
    assertThat(told)
        .contains("Billing.hold\toperator by jmx\t\t\tDONE", "Billing.release")
        .contains("Signups.approve\toperator by jmx\t\t\tSIGNUP_NOT_FOUND")
        .contains("reason=*", "signupId=4711")
        .doesNotContain("being checked", "Audit.list");
  }

  @Test
  void an_operator_says_for_how_long_the_trail_is_kept() throws Exception {
    assertThat(admin.run("audit", "terms")).contains("400 days, refusals for 90");
    assertThat(admin.run("audit", "terms", "500", "60")).contains("500 days, refusals for 60");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> admin.run("audit", "terms", "29", "29"))
        .withMessageContaining("30 to");
    admin.run("audit", "terms", "400", "90");
  }

  @Test
  void a_notice_that_nobody_signed_is_told() throws Exception {
    assertThat(post("/api/v1/payment-notices/2checkout", "REFNO=1")).isEqualTo(403);

    assertThat(
            rows.text(
                "select operation || ' ' || outcome || ' ' || parameters from report.audit"
                    + " where door = 'NOTICE'"))
        .isEqualTo("notice.2checkout NOTICE_NOT_PROVEN seller=1");
  }

  @Test
  void the_run_is_one_entry_however_much_it_charges() throws Exception {
    admin.run("clock", "set", new AdminConsole(product.node()).businessDate().plusYears(1) + "");
    admin.run("billing", "run");

    assertThat(rows.text("select count(*)::text from report.audit where operation = 'billing.run'"))
        .isEqualTo("1");
  }

  @Test
  void the_incident_of_a_fault_is_in_the_log_and_in_the_trail() throws Exception {
    Identity customer = cast.identity("customer");
    SoapAnswer answer;
    change("alter table orrery.domain rename to domain_away");
    try {
      answer = soap.call(customer, "getDomains");
    } finally {
      change("alter table orrery.domain_away rename to domain");
    }
    assertThat(answer.outcome()).isEqualTo("INTERNAL_ERROR");
    String incident = answer.faultString().replaceAll(".*under ", "");

    assertThat(Files.readAllLines(product.node().log()))
        .anyMatch(line -> line.contains("[" + incident + "]") && line.contains(" ERROR "));
    assertThat(admin.run("audit", "show", incident))
        .contains("getDomains", customer.login(), "INTERNAL_ERROR");
  }

  @Test
  void reports_show_the_trail_and_nobody_changes_it() throws Exception {
    cast.identity("customer");
    try (Connection reports = product.reports().getConnection();
        Statement statement = reports.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from report.audit")) {
      found.next();
      assertThat(found.getInt(1)).isPositive();
    }
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> change("update orrery.trail_entry set login = 'nobody'"))
        .withMessageContaining("only added to");
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> change("delete from orrery.trail_entry"))
        .withMessageContaining("younger than 30 days");
  }

  /** The latest entry of an account. */
  private String ofAccount(Person person) throws SQLException {
    return rows.text(
            """
            select concat_ws(' ', door, operation, login, address, outcome, parameters)
            from report.audit where account_id = ? order by entry_id desc limit 1""",
            person.accountId())
        .replace("accountId=" + person.account(), "accountId=N");
  }

  private String logins(long account) throws SQLException {
    return rows.text(
        "select login || ' ' || outcome from report.audit where account_id = ?", account);
  }

  private static void change(String sql) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int post(String path, String form) throws IOException, InterruptedException {
    URI address = product.address().resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
