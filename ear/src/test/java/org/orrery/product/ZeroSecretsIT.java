package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No password, card number, verification code or token is in clear anywhere, once all other tests
 * of the product have run: the build runs this one after them, in a JVM of its own.
 */
class ZeroSecretsIT {

  private static final String PLANTED = "login=x password=secret of customer-1";

  @TempDir Path directory;

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);

  @Test
  void no_secret_is_left_in_tables_logs_jmx_and_json() throws Exception {
    useSecrets();

    assertThat(SecretSearch.placesIn(product)).isEmpty();
    assertThat(new SecretsInJson(product).places()).isEmpty();
    Path products = Build.allProducts();
    assertThat(SecretSearch.foundAtClose(products)).isEmpty();
    assertThat(SecretSearch.neverSearched(products))
        .as("products of tests that were broken off, to be tested again or deleted")
        .isEmpty();
    assertThat(SecretSearch.logs(products)).isPositive();
    assertThat(SecretSearch.placesInLogs(products)).isEmpty();
  }

  @Test
  void a_planted_secret_is_found_in_a_table_in_jmx_and_in_json() throws Exception {
    AdminConsole console = new AdminConsole(product.node());
    console.operate("Billing", "hold", "the secret of the customer is 4111 1111 1111 1111");
    try {
      assertThat(SecretSearch.placesIn(product))
          .anyMatch(place -> place.endsWith("billing_hold"))
          .anyMatch(place -> place.endsWith("type=Billing"));
      assertThat(new SecretsInJson(product).places()).contains("/billing/holds");
    } finally {
      console.operate("Billing", "release");
      execute("delete from orrery.billing_hold where reason like ?", "the secret of%");
    }
  }

  @Test
  void a_planted_secret_is_found_in_the_audit_trail() throws Exception {
    execute(
        """
        insert into orrery.trail_entry
          (at, door, operation, login, address, outcome, incident, parameters)
        values (now() - interval '40 days', 'SOAP', 'getAccounts', '', '', 'DONE',
          gen_random_uuid(), ?)""",
        PLANTED);
    try {
      assertThat(SecretSearch.placesIn(product))
          .anyMatch(place -> place.endsWith("trail_entry"))
          .anyMatch(place -> place.endsWith("type=Audit"));
      assertThat(new SecretsInJson(product).places()).contains("/audit");
    } finally {
      execute("delete from orrery.trail_entry where parameters = ?", PLANTED);
    }
  }

  @Test
  void a_planted_secret_is_found_in_a_log() throws Exception {
    Path log = Files.createDirectories(directory.resolve("node1/log")).resolve("server.log");
    for (String line :
        new String[] {
          "password: secret of customer-1",
          "card 4929-7771-2345-6785",
          "cvv=90817263",
          "token orr_0123456789abcdefghij"
        }) {
      Files.writeString(log, "10:00 INFO  [x] " + line + "\n");
      assertThat(SecretSearch.placesInLogs(directory)).containsExactly(log.toString());
    }
  }

  private void useSecrets() throws Exception {
    Cast cast = new Cast(soap);
    Person customer = cast.person("customer");
    soap.call(customer.identity().withPassword("secret of nobody"), "getAccounts");
    soap.call(Identity.of("secret of a login", "secret of nobody"), "getAccounts");
    soap.call(customer.identity(), "changePassword", "newPassword", "n&w <one>");
    SignupForm form = new SignupForm(Cast.unusedLogin("secret"));
    form.payment("number", "4929777123456785").payment("cvv", "90817263");
    soap.call(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues());
    useToken(customer);
  }

  /** At both doors, in the place of the password, as a bearer, and in fields it does not belong. */
  private void useToken(Person customer) throws Exception {
    AdminProgram admin = new AdminProgram(product.node());
    String made = admin.run("tokens", "add", "--days=1", "admin", "*", "search");
    String token = made.replaceAll("(?s).*(orr_[0-9a-z]+).*", "$1");
    assertThat(token).startsWith("orr_");
    soap.expect(Identity.of("admin", token), "getQuota", "accountId", customer.account());
    soap.call(Identity.of(token, "secret of nobody"), "getAccounts");
    soap.call(Identity.of("admin", token), "getQuota", "accountId", token);
    ApiCaller caller = new ApiCaller(product, "admin", token);
    assertThat(caller.send("GET", "/me", "").statusCode()).isEqualTo(200);
    caller.send("GET", "/me", "", "Idempotency-Key", token, "Authorization", "Bearer " + token);
    caller.send("GET", "/accounts/" + token, "");
    caller.send("POST", "/accounts/1/one-time-debits", "{\"amount\":\"" + token + "\"}");
  }

  private void execute(String sql, String parameter) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      statement.executeUpdate();
    }
  }
}
