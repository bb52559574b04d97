package org.orrery.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.account.ContactDetails;
import org.orrery.domain.DomainName;
import org.orrery.security.Login;
import org.orrery.security.Password;

class SignupRulesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-04-20");
  private static final String VISA_TEST_NUMBER = "4111111111111111";

  @Test
  void a_valid_card_leaves_no_doubt() {
    assertThat(doubts(card(VISA_TEST_NUMBER, "2031", "12"))).isEmpty();
    assertThat(doubts(card("4111 1111-1111 1111", "31", "1"))).isEmpty();
  }

  @Test
  void a_card_is_good_to_the_end_of_its_last_month() {
    assertThat(doubts(card(VISA_TEST_NUMBER, "2026", "04"))).isEmpty();
    assertThat(doubts(card(VISA_TEST_NUMBER, "2026", "03"))).containsExactly(Doubt.CARD_EXPIRED);
  }

  @Test
  void the_card_of_the_printed_sample_is_expired_and_no_card_at_all() {
    assertThat(doubts(card("41111111111", "2004", "12")))
        .containsExactlyInAnyOrder(Doubt.CARD_NUMBER_INVALID, Doubt.CARD_EXPIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4111111111111112", "41111111111x1111", "411111111111", "-"})
  void these_are_no_card_numbers(String number) {
    assertThat(doubts(card(number, "2031", "12"))).contains(Doubt.CARD_NUMBER_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"'',''", "2031,13", "2031,0", "soon,12", "203,1"})
  void an_expiry_that_cannot_be_read_is_in_doubt(String year, String month) {
    assertThat(doubts(card(VISA_TEST_NUMBER, year, month))).containsExactly(Doubt.CARD_EXPIRED);
  }

  @Test
  void checks_and_web_payments_wait_for_the_money() {
    assertThat(doubts(payment("Check"))).containsExactly(Doubt.CHECK_PAYMENT);
    assertThat(doubts(payment("PayPal"))).containsExactly(Doubt.WEB_PAYMENT);
    assertThat(doubts(payment("WorldPay"))).containsExactly(Doubt.WEB_PAYMENT);
    assertThat(doubts(payment("2CheckOut"))).containsExactly(Doubt.WEB_PAYMENT);
  }

  @Test
  void a_billed_plan_needs_a_known_way_to_pay() {
    assertThat(doubts(Payment.NONE)).containsExactly(Doubt.PAYMENT_MISSING);
    assertThat(doubts(payment("Bitcoin"))).containsExactly(Doubt.PAYMENT_TYPE_UNKNOWN);
  }

  @Test
  void a_plan_without_billing_needs_none() {
    assertThat(doubts(request(Payment.NONE, SignupMode.EMPTY, Map.of()), false)).isEmpty();
  }

  @Test
  void a_claim_of_tax_exemption_always_waits() {
    var claim = Map.of("_bi_tax_exemption_code", "DE123456789");

    assertThat(doubts(request(goodCard(), SignupMode.EMPTY, claim), true))
        .containsExactly(Doubt.TAX_EXEMPTION);
    assertThat(doubts(request(Payment.NONE, SignupMode.EMPTY, claim), false))
        .containsExactly(Doubt.TAX_EXEMPTION);
  }

  @Test
  void a_mode_with_a_domain_needs_a_free_and_real_one() {
    assertThat(transfer(Map.of())).containsExactly(Doubt.DOMAIN_MISSING);
    assertThat(transfer(Map.of("domain_name", "test..com"))).containsExactly(Doubt.DOMAIN_INVALID);
    assertThat(transfer(Map.of("domain_name", "taken.example")))
        .containsExactly(Doubt.DOMAIN_TAKEN);
    assertThat(transfer(Map.of("domain_name", "free.example"))).isEmpty();
  }

  @Test
  void an_empty_signup_asks_for_no_domain() {
    assertThat(doubts(goodCard())).isEmpty();
  }

  private static Set<Doubt> transfer(Map<String, String> parameters) {
    return doubts(request(goodCard(), SignupMode.TRANSFER, parameters), true);
  }

  private static Set<Doubt> doubts(Payment payment) {
    return doubts(request(payment, SignupMode.EMPTY, Map.of()), true);
  }

  private static Set<Doubt> doubts(SignupRequest request, boolean billed) {
    var taken = new DomainName("taken.example");
    return SignupRules.doubts(request, billed, TODAY, taken::equals);
  }

  private static Payment goodCard() {
    return card(VISA_TEST_NUMBER, "2031", "12");
  }

  private static Payment card(String number, String year, String month) {
    return new Payment("CC", number, "A holder", "VISA", year, month);
  }

  private static Payment payment(String type) {
    return new Payment(type, "", "", "", "", "");
  }

  private static SignupRequest request(
      Payment payment, SignupMode mode, Map<String, String> parameters) {
    return new SignupRequest(
        7003,
        0,
        new Login("newcomer"),
        new Password("secret"),
        "",
        ContactDetails.EMPTY,
        ContactDetails.EMPTY,
        payment,
        mode,
        parameters);
  }
}
