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
 * of the product have run: by its name this one is the last.
 */
class ZeroSecretsIT {

  @TempDir Path directory;

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);

  @Test
  void no_secret_is_left_in_tables_logs_and_jmx() throws Exception {
    useSecrets();

    assertThat(SecretSearch.placesIn(product)).isEmpty();
    assertThat(SecretSearch.foundAtClose()).isEmpty();
    Path products = Build.directory().resolve("product");
    assertThat(SecretSearch.logs(products)).isPositive();
    assertThat(SecretSearch.placesInLogs(products)).isEmpty();
  }

  @Test
  void a_planted_secret_is_found_in_a_table_and_in_jmx() throws Exception {
    AdminConsole console = new AdminConsole(product.node());
    console.operate("Billing", "hold", "the secret of the customer is 4111 1111 1111 1111");
    try {
      assertThat(SecretSearch.placesIn(product))
          .anyMatch(place -> place.endsWith("billing_hold"))
          .anyMatch(place -> place.endsWith("type=Billing"));
    } finally {
      console.operate("Billing", "release");
      forget("delete from orrery.billing_hold where reason like ?");
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

  private void useSecrets() {
    Cast cast = new Cast(soap);
    Person customer = cast.person("customer");
    soap.call(customer.identity().withPassword("secret of nobody"), "getAccounts");
    soap.call(Identity.of("secret of a login", "secret of nobody"), "getAccounts");
    soap.call(customer.identity(), "changePassword", "newPassword", "n&w <one>");
    SignupForm form = new SignupForm(Cast.unusedLogin("secret"));
    form.payment("number", "4929777123456785").payment("cvv", "90817263");
    soap.call(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues());
  }

  private void forget(String sql) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "the secret of%");
      statement.executeUpdate();
    }
  }
}
