package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.wire.AuthToken;
import org.orrery.wire.ContactInfo;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.PaymentInfo;
import org.xmlunit.assertj3.XmlAssert;

/** The ten requests that the Admin Services page prints, byte for byte, and what it prints back. */
class SampleCallTest {

  private static final String BEAN_IN_PLACE =
      "<item xsi:type=\"ns2:NamedParameter\"><name xsi:type=\"xsd:string\">signupId</name>"
          + "<value xsi:type=\"xsd:string\">10</value></item>";

  private final RecordingService service = new RecordingService();
  private final Door door = Door.of(service);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "signupUser", "suspendAccount", "resumeAccount", "deleteAccount", "getQuota",
        "oneTimeDebit", "monthlyBasedDebit", "billingPeriodBasedDebit", "addCredit", "getAccounts"
      })
  void a_sample_is_answered_as_the_page_says(String operation) {
    // The page answers beans by reference, we answer them in place: the same graph. Its ns2 is a
    // namespace that nothing uses, and prefixes are free.
    String expected =
        sample(operation + ".response.xml")
            .replaceAll("(?s)<multiRef.*</multiRef>", "")
            .replace("<item href=\"#id0\"/>", BEAN_IN_PLACE)
            .replace("xmlns:ns2=\"http://www.w3.org/2002/12/soap-encoding\"", "")
            .replace("ns3", "ns2");

    String answer = call(operation);

    XmlAssert.assertThat(answer).and(expected).ignoreWhitespace().areSimilar();
    assertThat(service.lastCall().operation()).isEqualTo(operation);
    assertThat(((AuthToken) service.lastCall().arguments().get(0)).login)
        .isEqualTo(operation.equals("getAccounts") ? "unix1609" : "admin");
  }

  @Test
  void a_debit_arrives_with_every_value_in_its_place() {
    call("monthlyBasedDebit");

    assertThat(service.lastCall().arguments().subList(1, 11))
        .containsExactly(
            1615L,
            new BigDecimal("97.5"),
            4,
            9,
            "my description",
            "my note",
            "admin note",
            1,
            true,
            true);
  }

  @Test
  void a_signup_arrives_with_its_beans_and_pairs() {
    call("signupUser");

    var arguments = service.lastCall().arguments();
    assertThat(arguments.subList(1, 6))
        .containsExactly(7003, 0, "testggg3", "testggg", "test-service");
    assertThat(((AuthToken) arguments.get(0)).role).isNull();
    assertThat(((ContactInfo) arguments.get(6)).state2).isEqualTo("BState2");
    assertThat(((ContactInfo) arguments.get(7)).firstName).isEqualTo("BName");
    assertThat(((PaymentInfo) arguments.get(8)).ccType).isEqualTo("VISA");
    assertThat(arguments.subList(9, 11)).containsExactly(true, "signup");
    var pairs = ((NestedStringArray) arguments.get(11)).item;
    assertThat(pairs).hasSize(7);
    assertThat(pairs.get(6).item).containsExactly("REMOTE_ADDR", "213.130.17.170");
    assertThat(arguments.subList(12, 14)).containsOnlyNulls();
  }

  private String call(String operation) {
    return door.post(sample(operation + ".request.xml")).body();
  }

  static String sample(String name) {
    return file("/golden/AdminServices/" + name);
  }

  static String file(String path) {
    try (InputStream file = SampleCallTest.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
