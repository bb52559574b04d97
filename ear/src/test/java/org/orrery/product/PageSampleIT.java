package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ten requests that the Admin Services page prints, byte for byte, each against the demo, and
 * what the page prints back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageSampleIT {

  private static Product product;
  private static SoapCaller soap;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("page").adminPassword("admin").start();
    soap = new SoapCaller(product);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getQuota",
        "getAccounts",
        "oneTimeDebit",
        "monthlyBasedDebit",
        "billingPeriodBasedDebit",
        "addCredit"
      })
  void a_sample_is_answered_as_the_page_says(String operation) {
    assertAnsweredAsPrinted(operation);
  }

  @Test
  void the_sample_signup_has_a_bad_card_so_that_it_waits_and_is_answered_with_its_number()
      throws SQLException {
    assertAnsweredAsPrinted("signupUser");

    assertThat(new Rows(product).texts("select doubts from orrery.signup where login = 'testggg3'"))
        .containsExactly("CARD_NUMBER_INVALID,CARD_EXPIRED");
  }

  @Test
  void the_sample_account_is_suspended_as_the_page_says() {
    assertAnsweredAsPrinted("suspendAccount");

    soap.expect(Identity.ADMINISTRATOR, "resumeAccount", "accountId", 1950);
  }

  @Test
  void the_sample_account_is_resumed_as_the_page_says() {
    soap.expect(
        Identity.ADMINISTRATOR, "suspendAccount", "accountId", 1950, "reason", "resumed below");

    assertAnsweredAsPrinted("resumeAccount");
  }

  @Test
  @Order(Integer.MAX_VALUE) // There is one account 1950, and no way back.
  void the_sample_account_is_deleted_as_the_page_says() {
    assertAnsweredAsPrinted("deleteAccount");
  }

  private static void assertAnsweredAsPrinted(String operation) {
    SoapAnswer answer = soap.send(Golden.bytes("page/" + operation + ".request.xml"));

    assertThat(answer.xml()).doesNotContain("Fault");
    assertThat(anyNumber(WireMeaning.of(answer.xml())))
        .isEqualTo(anyNumber(WireMeaning.of(Golden.text("page/" + operation + ".response.xml"))));
  }

  /** Only the number of a signup may differ from the page. */
  private static String anyNumber(String meaning) {
    return meaning.replaceAll("(?<=: signupId\n {6}value @type=\\S{0,60} )[0-9]+\n", "(number)\n");
  }
}
