package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a product of its own: wrong passwords count for the address that all tests come from. */
class FailureLimitIT {

  private static final int WRONG_MAX = 10;

  private static Product product;
  private static SoapCaller soap;

  @BeforeAll
  static void start() {
    product = ProductBuilder.aProduct().named("failurelimit").start();
    soap = new SoapCaller(product);
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  @Test
  void guessing_is_stopped_with_one_text_for_logins_that_are_there_and_that_are_not() {
    Identity known = new Cast(soap).identity("customer");
    Identity unknown = Identity.of(Cast.unusedLogin("nobody"), "x");

    SoapAnswer afterKnown = guessedTooOften(known);
    SoapAnswer afterUnknown = guessedTooOften(unknown);

    assertThat(WireMeaning.of(afterKnown.xml())).isEqualTo(WireMeaning.of(afterUnknown.xml()));
    assertThat(soap.call(Identity.ADMINISTRATOR, "getAccounts").isFault()).isFalse();
  }

  @Test
  void the_right_password_is_refused_too_once_there_were_too_many_wrong_ones() {
    Identity owner = new Cast(soap).identity("customer");
    guessedTooOften(owner);

    assertThat(soap.call(owner, "getAccounts").outcome()).isEqualTo("TOO_MANY_FAILURES");
  }

  @Test
  void a_right_password_before_that_ends_the_count() {
    Identity owner = new Cast(soap).identity("customer");

    for (int round = 0; round < 2; round++) {
      guess(owner, WRONG_MAX - 1);
      assertThat(soap.call(owner, "getAccounts").outcome()).isEqualTo(SoapAnswer.ANSWERED);
    }
  }

  @Test
  void wrong_password_and_unknown_login_are_answered_alike() {
    SoapAnswer wrong =
        soap.call(new Cast(soap).identity("customer").withPassword("wrong"), "getAccounts");
    SoapAnswer unknown = soap.call(Identity.of(Cast.unusedLogin("nobody"), "wrong"), "getAccounts");

    assertThat(wrong.outcome()).isEqualTo("AUTHENTICATION_FAILED");
    assertThat(WireMeaning.of(wrong.xml())).isEqualTo(WireMeaning.of(unknown.xml()));
  }

  private static SoapAnswer guessedTooOften(Identity login) {
    guess(login, WRONG_MAX);
    SoapAnswer answer = soap.call(login.withPassword("wrong again"), "getAccounts");
    assertThat(answer.outcome()).isEqualTo("TOO_MANY_FAILURES");
    return answer;
  }

  private static void guess(Identity login, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(soap.call(login.withPassword("wrong " + i), "getAccounts").outcome())
          .isEqualTo("AUTHENTICATION_FAILED");
    }
  }
}
