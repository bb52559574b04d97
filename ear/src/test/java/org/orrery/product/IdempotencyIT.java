package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls with an idempotency key, sent more often than once. */
class IdempotencyIT {

  /** More than the server has connections to its database. */
  private static final int AT_ONCE = 30;

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Cast cast = new Cast(soap);
  private final Person customer = cast.person("customer");
  private final String key = UUID.randomUUID().toString();

  static Stream<String> writing() {
    return TypicalCall.writing();
  }

  @ParameterizedTest
  @MethodSource("writing")
  void a_second_call_gets_the_same_bytes(String operation) {
    Identity by = TypicalCall.identity(operation, Identity.ADMINISTRATOR, customer);
    Object[] arguments =
        TypicalCall.arguments(operation, customer, SignupForm.PLAN, /* the host */ "1");

    SoapAnswer first = soap.once(key, by, operation, arguments);

    assertThat(soap.once(key, by, operation, arguments)).isEqualTo(first);
    assertThat(first.outcome())
        .isEqualTo(
            operation.equals("resumeAccount") ? "ACCOUNT_NOT_SUSPENDED" : SoapAnswer.ANSWERED);
  }

  @Test
  void a_debit_that_is_sent_twice_is_made_once() throws SQLException {
    assertThat(debit(key, "6").outcome()).isEqualTo(SoapAnswer.ANSWERED);
    assertThat(debit(key, "6").outcome()).isEqualTo(SoapAnswer.ANSWERED);

    assertThat(debits()).containsExactly("6.0000");
  }

  @Test
  void another_content_by_the_same_key_is_refused() throws SQLException {
    debit(key, "6");

    assertThat(debit(key, "7").outcome()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(debits()).containsExactly("6.0000");
  }

  @Test
  void a_key_proves_nothing() {
    debit(key, "6");
    Identity wrong = Identity.ADMINISTRATOR.withPassword("wrong");

    assertThat(soap.once(key, wrong, "oneTimeDebit", debitOf("6")).outcome())
        .isEqualTo("AUTHENTICATION_FAILED");
    assertThat(soap.once(key, customer.identity(), "oneTimeDebit", debitOf("6")).outcome())
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  void a_refusal_stays_though_its_cause_is_gone_and_a_new_key_succeeds() {
    Object[] arguments = {"accountId", customer.account()};
    SoapAnswer refused = soap.once(key, Identity.ADMINISTRATOR, "resumeAccount", arguments);
    soap.expect(Identity.ADMINISTRATOR, "suspendAccount", arguments);

    assertThat(refused.outcome()).isEqualTo("ACCOUNT_NOT_SUSPENDED");
    assertThat(soap.once(key, Identity.ADMINISTRATOR, "resumeAccount", arguments))
        .isEqualTo(refused);
    assertThat(soap.once(key + "-2", Identity.ADMINISTRATOR, "resumeAccount", arguments).outcome())
        .isEqualTo(SoapAnswer.ANSWERED);
  }

  @Test
  void a_call_that_was_put_right_is_made_by_the_same_key() throws SQLException {
    assertThat(
            soap.once(key, Identity.ADMINISTRATOR, "oneTimeDebit", "accountId", customer.account())
                .outcome())
        .isEqualTo("MISSING_VALUE");

    debit(key, "6");
    assertThat(debits()).containsExactly("6.0000");
  }

  @Test
  void a_signup_by_a_pair_is_made_once_and_the_pair_is_not_kept() throws SQLException {
    SignupForm form = new SignupForm(Cast.unusedLogin("paired")).pair("idempotency_key", key);
    SoapAnswer first = soap.call(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues());

    assertThat(first.outcome()).isEqualTo(SoapAnswer.ANSWERED);
    assertThat(soap.call(Identity.ADMINISTRATOR, "signupUser", form.namesAndValues()))
        .isEqualTo(first);
    assertThat(
            new Rows(product)
                .text("select s::text from orrery.signup s where login = ?", form.login()))
        .doesNotContain(key);
    assertThat(
            new Rows(product)
                .text(
                    """
                    select string_agg(t.operation || ' ' || t.outcome, ', ')
                    from orrery.trail_entry t join orrery.signup s on s.account_id = t.account_id
                    where s.login = ?""",
                    form.login()))
        .as("what the trail tells of the account")
        .isEqualTo("signupUser DONE");
    assertThat(
            soap.call(
                    Identity.ADMINISTRATOR,
                    "signupUser",
                    form.with("password", "another one").namesAndValues())
                .outcome())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void a_second_credit_of_one_id_is_refused_by_key_alone() {
    Object[] credit = {
      "accountId", customer.account(), "amount", "5", "description", "Check", "id", "cheque 17"
    };

    soap.expect(Identity.ADMINISTRATOR, "addCredit", credit);
    soap.expect(Identity.ADMINISTRATOR, "addCredit", credit);
    assertThat(soap.once(key, Identity.ADMINISTRATOR, "addCredit", credit).outcome())
        .isEqualTo("DUPLICATE_CREDIT");
  }

  @Test
  void of_many_at_once_by_one_key_one_is_made_and_all_are_answered_alike() throws Exception {
    List<SoapAnswer> answers = atOnce(Collections.nCopies(AT_ONCE, () -> debit(key, "6")));

    assertThat(answers).hasSize(AT_ONCE).containsOnly(answers.get(0));
    assertThat(answers.get(0).outcome()).isEqualTo(SoapAnswer.ANSWERED);
    assertThat(debits()).containsExactly("6.0000");
  }

  @Test
  void many_keys_at_once_do_not_starve_each_other() throws Exception {
    List<Callable<SoapAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String own = key + "-" + i;
      calls.add(() -> debit(own, "6"));
    }

    assertThat(atOnce(calls)).allMatch(answer -> !answer.isFault());
    assertThat(debits()).hasSize(AT_ONCE);
  }

  @Test
  void what_cannot_be_a_key_is_refused_and_nothing_is_done() throws SQLException {
    assertThat(debit("two words", "6").outcome()).isEqualTo("INVALID_VALUE");
    assertThat(debit("", "6").outcome()).isEqualTo("INVALID_VALUE");
    assertThat(debits()).isEmpty();
  }

  private SoapAnswer debit(String byKey, String amount) {
    return soap.once(byKey, Identity.ADMINISTRATOR, "oneTimeDebit", debitOf(amount));
  }

  private Object[] debitOf(String amount) {
    return new Object[] {
      "accountId", customer.account(), "amount", amount, "description", "by key"
    };
  }

  private List<String> debits() throws SQLException {
    return new Rows(product)
        .texts(
            "select amount::text from orrery.charge where account_id = ?"
                + " and description = 'by key'",
            customer.accountId());
  }

  private static List<SoapAnswer> atOnce(List<? extends Callable<SoapAnswer>> calls)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<SoapAnswer> answers = new ArrayList<>();
      for (Future<SoapAnswer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
