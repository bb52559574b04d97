package org.orrery.product;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real SOAP clients run the scenario of {@code src/test/clients}: signup, debits, credit,
 * suspension, search, deletion, a wrong password.
 */
class ClientsIT {

  private static final String HAS_SOAP_CLIENT = "exit(class_exists('SoapClient') ? 0 : 1);";

  /** The one that Debian's packages belong to. */
  private static final String PYTHON = "/usr/bin/python3";

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

  @Test
  @NeedsProgram(
      value = PYTHON,
      probe = {"-c", "import zeep"},
      from = "python3-zeep")
  void zeep() throws SQLException {
    runs(script(PYTHON, "zeep/client.py"), "zeep");
  }

  @Test
  @NeedsProgram(
      value = PYTHON,
      probe = {"-c", "import suds"},
      from = "python3-suds")
  void suds() throws SQLException {
    runs(script(PYTHON, "suds/client.py"), "suds");
  }

  private static ClientProgram script(String interpreter, String file) {
    return new ClientProgram(interpreter, ClientProgram.sources(file).toString());
  }

  private void runs(ClientProgram client, String login, String... further) throws SQLException {
    List<String> arguments = new ArrayList<>(List.of(url, product.adminPassword(), login));
    arguments.addAll(List.of(further));
    client.run(arguments);
    new ClientTraces(product.dataSource(), login).check();
  }
}
