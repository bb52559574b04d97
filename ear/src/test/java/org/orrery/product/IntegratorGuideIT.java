package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the integrator's guide, run as whoever copies them would run them. */
class IntegratorGuideIT {

  private static final String HAS_SOAP_CLIENT = "exit(class_exists('SoapClient') ? 0 : 1);";
  private static final String PYTHON = "/usr/bin/python3";

  private final Product product = Product.shared();
  private final Person customer = new Cast(new SoapCaller(product)).person("customer");

  @Test
  void no_example_of_the_guide_is_left_out() {
    assertThat(GuideExample.languages()).containsExactly("sh", "php", "java", "perl", "python");
  }

  @Test
  @NeedsProgram("curl")
  void curl() throws SQLException {
    String said = program("sh", filled("sh").save("example.sh"));

    assertThat(said).contains("oneTimeDebitResponse", "ACCOUNT_NOT_SUSPENDED");
    debitedOnce();
  }

  @Test
  @NeedsProgram(
      value = "php",
      probe = {"-r", HAS_SOAP_CLIENT},
      from = "php-soap")
  void php() throws SQLException {
    debitedOnce(program("php", filled("php").save("example.php")));
  }

  @Test
  void java() throws SQLException {
    Path sources = filled("java").save("Example.java").getParent();
    ClientProgram example =
        new AxisClient("guide", sources)
            .generate(product.soap("AdminServices") + "?wsdl")
            .compile("Example");

    debitedOnce(example.run(List.of()));
  }

  @Test
  @NeedsProgram(
      value = "perl",
      probe = {"-MSOAP::Lite", "-e1"},
      from = "libsoap-lite-perl")
  void perl() throws SQLException {
    debitedOnce(program("perl", filled("perl").save("example.pl")));
  }

  @Test
  @NeedsProgram(
      value = PYTHON,
      probe = {"-c", "import zeep"},
      from = "python3-zeep")
  void python() throws SQLException, IOException {
    Path example = filled("python").save("example.py");
    Files.copy(
        ClientProgram.sources("zeep/encoding.xsd"),
        example.resolveSibling("encoding.xsd"),
        StandardCopyOption.REPLACE_EXISTING);

    debitedOnce(program(PYTHON, example));
  }

  @Test
  @NeedsProgram("curl")
  void json() throws SQLException {
    GuideExample example =
        filled(GuideExample.below("The first quarter of an hour", "json-api.md"));

    assertThat(program("sh", example.save("json.sh")))
        .contains("ADMINISTRATOR", "HTTP/1.1 201", "Idempotency-Replayed: true")
        .contains("TOKEN_MONEY", "TOKEN_OPERATION", "-99.80", "AUTHENTICATION_FAILED");
    debitedOnce();
  }

  private GuideExample filled(String language) {
    return filled(GuideExample.in(language));
  }

  private GuideExample filled(GuideExample example) {
    return example
        .with("http://HOST:8080", product.address().toString())
        .with("PASSWORD", product.adminPassword())
        .with("1950", customer.account());
  }

  private static String program(String interpreter, Path file) {
    return new ClientProgram(file.getParent(), List.of(interpreter, file.toString()))
        .run(List.of());
  }

  private void debitedOnce(String said) throws SQLException {
    assertThat(said)
        .contains("debited once", "Account " + customer.account() + " is not suspended");
    debitedOnce();
  }

  private void debitedOnce() throws SQLException {
    assertThat(
            new Rows(product)
                .texts(
                    "select amount::text from orrery.charge where account_id = ?"
                        + " and description = 'Set-up'",
                    customer.accountId()))
        .containsExactly("99.8000");
  }
}
