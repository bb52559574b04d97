package org.orrery.product;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * Real SOAP clients run the scenario of {@code src/test/clients}: signup, debits, credit,
 * suspension, search, deletion, a wrong password.
 */
class ClientsIT {

  private static final String HAS_SOAP_CLIENT = "exit(class_exists('SoapClient') ? 0 : 1);";

  private final Product product = Product.shared();
  private final String url = product.soap("AdminServices").toString();

  @Test
  void axis_by_dynamic_calls() throws SQLException {
    runs(new AxisClient("axis-dynamic").compile("DynamicClient"), "axisdynamic");
  }

  @Test
  void axis_by_classes_generated_from_the_wsdl() throws SQLException {
    runs(new AxisClient("axis-stubs").generate(url + "?wsdl").compile("StubClient"), "axisstubs");
  }

  @Test
  @NeedsProgram(
      value = "php",
      probe = {"-r", HAS_SOAP_CLIENT},
      from = "php-soap")
  void php_with_the_wsdl() throws SQLException {
    runs(script("php", "php/client.php"), "phpwsdl", "wsdl");
  }

  @Test
  @NeedsProgram(
      value = "php",
      probe = {"-r", HAS_SOAP_CLIENT},
      from = "php-soap")
  void php_without_the_wsdl() throws SQLException {
    runs(script("php", "php/client.php"), "phpplain", "plain");
  }

  @Test
  @NeedsProgram(
      value = "perl",
      probe = {"-MSOAP::Lite", "-e1"},
      from = "libsoap-lite-perl")
  void soap_lite_with_the_wsdl() throws SQLException {
    runs(script("perl", "perl/client.pl"), "perlwsdl", "wsdl");
  }

  @Test
  @NeedsProgram(
      value = "perl",
      probe = {"-MSOAP::Lite", "-e1"},
      from = "libsoap-lite-perl")
  void soap_lite_without_the_wsdl() throws SQLException {
    runs(script("perl", "perl/client.pl"), "perlplain", "plain");
  }

  private static ClientProgram script(String interpreter, String file) {
    return new ClientProgram(interpreter, ClientProgram.sources(file).toString());
  }

  private void runs(ClientProgram client, String login) throws SQLException {
    client.run(url, product.adminPassword(), login);
    new ClientTraces(product.dataSource(), login).check();
  }

  private void runs(ClientProgram client, String login, String mode) throws SQLException {
    client.run(url, product.adminPassword(), login, mode);
    new ClientTraces(product.dataSource(), login).check();
  }
}
