package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a signup: an account at once, a case for a moderator, or a fault. */
class SignupIT {

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Cast cast = new Cast(soap);
  private final Rows rows = new Rows(product);
  private final String login = Cast.unusedLogin("signup");
  private final SignupForm form = new SignupForm(login);

  @ParameterizedTest
  @CsvSource({"signup, TRANSFER", "3ldomain, THIRD_LEVEL", "service, SERVICE"})
  void a_good_signup_is_an_account_at_once_with_its_domain(String mode, String kind)
      throws SQLException {
    Person person = cast.signUp(Identity.ADMINISTRATOR, form.inMode(mode));

    assertThat(soap.expect(person.identity(), "getAccounts").texts("item"))
        .containsExactly(person.account());
    assertThat(soap.expect(person.identity(), "getDomains").texts("item"))
        .containsExactly(person.domain());
    assertThat(rows.text("select kind from orrery.domain where name = ?", person.domain()))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", " ", " empty "})
  void a_signup_without_a_domain_has_none(String mode) {
    Person person = cast.signUp(Identity.ADMINISTRATOR, form.inMode(mode));

    assertThat(person.account()).isNotEmpty();
    assertThat(soap.expect(person.identity(), "getDomains").texts("item")).isEmpty();
  }

  @Test
  void a_plan_without_billing_needs_no_payment() throws SQLException {
    Person person =
        cast.signUp(Identity.ADMINISTRATOR, form.onPlan(SignupForm.UNBILLED_PLAN).withoutPayment());

    assertThat(
            rows.text("select payment_type from orrery.account where id = ?", person.accountId()))
        .isEqualTo("NONE");
  }

  @ParameterizedTest
  @MethodSource
  void a_doubtful_signup_waits_with_its_number(String doubts, UnaryOperator<SignupForm> change)
      throws SQLException {
    SignupForm doubtful = change.apply(form);
    Person person = cast.signUp(Identity.ADMINISTRATOR, doubtful);

    assertThat(person.account()).isEmpty();
    assertThat(person.user()).isEmpty();
    assertThat(doubts(person)).isEqualTo("MODERATED " + doubts);
    assertThat(soap.call(person.identity(), "getAccounts").outcome())
        .isEqualTo("AUTHENTICATION_FAILED");
  }

  static Stream<Arguments> a_doubtful_signup_waits_with_its_number() {
    return Stream.of(
        doubtful("CHECK_PAYMENT", form -> form.paidBy("Check")),
        doubtful("WEB_PAYMENT", form -> form.paidBy("PayPal")),
        doubtful("WEB_PAYMENT", form -> form.paidBy("WorldPay")),
        doubtful("WEB_PAYMENT", form -> form.paidBy("2CheckOut")),
        doubtful("PAYMENT_TYPE_UNKNOWN", form -> form.paidBy("Barter")),
        doubtful("PAYMENT_MISSING", SignupForm::withoutPayment),
        doubtful("TAX_EXEMPTION", form -> form.pair("_ci_exemption_code", "EX-17")),
        doubtful("CARD_NUMBER_INVALID", form -> form.payment("number", "4111111111111112")),
        doubtful("CARD_NUMBER_INVALID", form -> form.payment("number", "")),
        doubtful("CARD_EXPIRED", form -> form.payment("expYear", "2004")),
        doubtful("CARD_EXPIRED", form -> form.payment("expMonth", "13")),
        doubtful("DOMAIN_MISSING", form -> form.withoutPair("domain_name")),
        doubtful("DOMAIN_INVALID", form -> form.pair("domain_name", "-x..com")),
        doubtful(
            "CHECK_PAYMENT,TAX_EXEMPTION,DOMAIN_MISSING",
            form -> form.paidBy("Check").pair("exemption", "yes").withoutPair("domain_name")));
  }

  @Test
  void a_domain_of_somebody_else_makes_a_signup_wait() throws SQLException {
    Person holder = cast.person("customer");

    Person person =
        cast.signUp(
            Identity.ADMINISTRATOR,
            form.pair("domain_name", holder.domain().toUpperCase(java.util.Locale.ROOT)));

    assertThat(doubts(person)).isEqualTo("MODERATED DOMAIN_TAKEN");
  }

  @Test
  void promo_code_and_address_are_kept_with_the_account_and_names_of_pairs_trimmed()
      throws SQLException {
    Person person =
        cast.signUp(
            Identity.ADMINISTRATOR,
            form.pair(" _ci_promo_code", "A1112233").pair("REMOTE_ADDR ", "213.130.17.170"));

    assertThat(
            rows.text(
                "select promo_code || ' ' || signup_address from orrery.account where id = ?",
                person.accountId()))
        .isEqualTo("A1112233 213.130.17.170");
    assertThat(
            rows.texts(
                "select name from orrery.signup_parameter where signup_id = ? order by name",
                Long.valueOf(person.signup())))
        .containsExactlyInAnyOrder("REMOTE_ADDR", "_ci_promo_code", "domain_name");
  }

  private String doubts(Person person) throws SQLException {
    return rows.text(
        "select state || ' ' || doubts from orrery.signup where id = ?",
        Long.valueOf(person.signup()));
  }

  private static Arguments doubtful(String doubts, UnaryOperator<SignupForm> change) {
    return Arguments.of(doubts, change);
  }
}
