package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signups that are faults: nothing of them is kept. */
class SignupRefusalIT {

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Cast cast = new Cast(soap);
  private final Rows rows = new Rows(product);
  private final SignupForm form = new SignupForm(Cast.unusedLogin("refused"));

  @ParameterizedTest
  @MethodSource
  void a_signup_that_names_what_there_is_not_is_refused(
      String code, UnaryOperator<SignupForm> change) throws SQLException {
    assertRefused(code, Identity.ADMINISTRATOR, change.apply(form));
  }

  static Stream<Arguments> a_signup_that_names_what_there_is_not_is_refused() {
    return Stream.of(
        refused("PLAN_NOT_FOUND", form -> form.onPlan(4711)),
        refused("PLAN_NOT_FOUND", form -> form.onPlan(1)),
        refused("PERIOD_NOT_FOUND", form -> form.with("periodId", 9)),
        refused("INVALID_VALUE", form -> form.with("login", "no login")),
        refused("INVALID_VALUE", form -> form.with("login", "")),
        refused("INVALID_VALUE", form -> form.with("login", "x".repeat(65))),
        refused("INVALID_VALUE", form -> form.with("password", "")),
        refused("REGISTRAR_NOT_CONFIGURED", form -> form.inMode("opensrs")),
        refused("SIGNUP_MODE_UNKNOWN", form -> form.inMode("parked")),
        refused("SELLER_NOT_FOUND", form -> form.pair("seller_id", "999999")),
        refused("INVALID_VALUE", form -> form.pair("seller_id", "host")),
        refused("INVALID_VALUE", form -> form.with("descr", "x".repeat(256))),
        refused("INVALID_VALUE", form -> form.pair("x".repeat(65), "1")));
  }

  @Test
  void a_login_of_somebody_is_taken_in_any_case_of_its_letters() throws SQLException {
    String taken = cast.person("customer").login();

    assertRefused("LOGIN_TAKEN", Identity.ADMINISTRATOR, form.with("login", taken));
    assertRefused("LOGIN_TAKEN", Identity.ADMINISTRATOR, form.with("login", shouted(taken)));
  }

  @Test
  void a_login_that_waits_for_a_moderator_is_taken_in_any_case_of_its_letters()
      throws SQLException {
    String waits = cast.person("waiting").login();

    assertRefused("LOGIN_TAKEN", Identity.ADMINISTRATOR, form.with("login", waits));
    assertRefused("LOGIN_TAKEN", Identity.ADMINISTRATOR, form.with("login", shouted(waits)));
  }

  @Test
  void a_login_of_a_deleted_account_is_not_free_again() throws SQLException {
    String taken = cast.person("deleted").login();

    assertRefused("LOGIN_TAKEN", Identity.ADMINISTRATOR, form.with("login", taken));
  }

  @Test
  void a_bad_token_keeps_nothing() throws SQLException {
    Identity nobody = Identity.of(Cast.unusedLogin("nobody"), "guess");

    assertRefused("AUTHENTICATION_FAILED", nobody, form);
  }

  @Test
  void a_reseller_signs_up_to_its_own_plans_only() throws SQLException {
    assertRefused("PLAN_NOT_FOUND", cast.identity("reseller"), form);
    assertRefused("SELLER_NOT_FOUND", cast.identity("reseller"), form.pair("seller_id", "1"));
  }

  private void assertRefused(String code, Identity by, SignupForm refused) throws SQLException {
    var before = Footprint.of(rows);

    SoapAnswer answer = soap.call(by, "signupUser", refused.namesAndValues());

    assertThat(answer.outcome()).as(answer.xml()).isEqualTo(code);
    assertThat(Footprint.of(rows)).isEqualTo(before);
  }

  private static String shouted(String login) {
    return login.toUpperCase(Locale.ROOT);
  }

  private static Arguments refused(String code, UnaryOperator<SignupForm> change) {
    return Arguments.of(code, change);
  }
}
