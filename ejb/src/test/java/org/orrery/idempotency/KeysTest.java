package org.orrery.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.ledger.LedgerFixture;
import org.orrery.platform.Database;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.Grant;
import org.orrery.security.Password;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Refusal;
import org.orrery.shared.SellerId;

class KeysTest {

  private static final AtomicInteger CUSTOMERS = new AtomicInteger(700_000);
  private static final Instant NOW = Instant.parse("2026-04-20T12:00:00Z");

  private final LedgerFixture fixture = new LedgerFixture();
  private final Database database = fixture.database;
  private final Keys keys =
      fixture.container.put(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC)).get(Keys.class);
  private final Caller caller = someone(Role.ADMINISTRATOR);
  private final String key = UUID.randomUUID().toString();
  private final AtomicInteger effects = new AtomicInteger();

  @Test
  void a_second_call_gets_the_first_answer_and_has_no_effect() {
    CallOrigin origin = fixture.container.get(CallOrigin.class);
    assertThat(send(call("amount 6"))).isEqualTo("answer 1");
    assertThat(origin.isAnsweredAgain()).isFalse();
    assertThat(send(call("amount 6"))).isEqualTo("answer 1");
    assertThat(origin.isAnsweredAgain()).isTrue();
    assertThat(effects).hasValue(1);
  }

  @Test
  void an_operation_that_answers_nothing_happens_once_as_well() {
    assertThat(once(call("amount 6"), this::nothing)).isEmpty();
    assertThat(once(call("amount 6"), this::nothing)).isEmpty();
    assertThat(effects).hasValue(1);
  }

  @Test
  void another_content_under_the_same_key_is_refused() {
    send(call("amount 6"));

    assertThatExceptionOfType(KeyReusedException.class).isThrownBy(() -> send(call("amount 7")));
    assertThat(effects).hasValue(1);
  }

  @Test
  void the_same_words_in_another_capacity_are_another_content() {
    send(call("amount 6"));
    Caller asUser =
        new Caller(caller.customer(), caller.login(), Role.RESELLER, new SellerId(9), 0);

    assertThatExceptionOfType(KeyReusedException.class)
        .isThrownBy(() -> send(call(asUser, "amount 6", null)));
  }

  @Test
  void a_token_for_other_accounts_is_not_told_the_answer() {
    send(call(by(1, new AccountId(7)), "amount 6", null));

    assertThat(send(call(by(2, new AccountId(7)), "amount 6", null))).isEqualTo("answer 1");
    for (Caller other : List.of(caller, by(3), by(4, new AccountId(8)))) {
      assertThatExceptionOfType(KeyReusedException.class)
          .isThrownBy(() -> send(call(other, "amount 6", null)));
    }
    assertThat(effects).hasValue(1);
  }

  @Test
  void another_password_is_another_content_and_no_password_is_kept() {
    send(call(caller, "login a", new Password("first secret")));

    assertThat(send(call(caller, "login a", new Password("first secret")))).isEqualTo("answer 1");
    assertThatExceptionOfType(KeyReusedException.class)
        .isThrownBy(() -> send(call(caller, "login a", new Password("other secret"))));
    assertThat(
            database.query(
                "select idempotency_key::text from idempotency_key where customer_id = ?",
                row -> row.getString(1),
                caller.customer().value()))
        .singleElement()
        .asString()
        .contains("argon2id")
        .doesNotContain("secret");
  }

  @Test
  void keys_of_other_callers_and_operations_are_other_keys() {
    send(call("amount 6"));
    send(call(someone(Role.ADMINISTRATOR), "amount 6", null));
    send(new KeyedCall(caller, "AdminServices.other", new IdempotencyKey(key), "amount 6", null));

    assertThat(effects).hasValue(3);
  }

  @Test
  void a_refusal_is_told_again_in_the_same_words_though_its_cause_is_gone() {
    Throwable first = refused(call("amount 6"), FaultCode.CREDIT_LIMIT_EXCEEDED);

    assertThat(first).isInstanceOf(No.class).hasMessage("No: CREDIT_LIMIT_EXCEEDED");
    assertThatExceptionOfType(RememberedRefusalException.class)
        .isThrownBy(() -> send(call("amount 6")))
        .withMessage("No: CREDIT_LIMIT_EXCEEDED")
        .satisfies(e -> assertThat(e.code()).isEqualTo(FaultCode.CREDIT_LIMIT_EXCEEDED));
    assertThatExceptionOfType(KeyReusedException.class).isThrownBy(() -> send(call("amount 7")));
    assertThat(effects).hasValue(0);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ACCESS_DENIED", "BILLING_HELD", "INVALID_VALUE", "MISSING_VALUE"},
      mode = EnumSource.Mode.INCLUDE)
  void a_refusal_that_says_nothing_of_the_matter_leaves_the_key_free(FaultCode code) {
    refused(call("amount 6"), code);

    assertThat(send(call("amount 7"))).isEqualTo("answer 1");
  }

  @Test
  void after_a_failure_of_ours_the_key_is_free_and_nothing_is_written() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                once(
                    call("amount 6"),
                    () -> {
                      throw new IllegalStateException("the lights went out");
                    }));

    assertThat(kept()).isZero();
    assertThat(send(call("amount 6"))).isEqualTo("answer 1");
  }

  @Test
  void of_two_calls_at_once_one_waits_and_gets_the_answer_of_the_other() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                once(
                    call("amount 6"),
                    () -> {
                      inside.countDown();
                      await(goOn);
                      return answer();
                    }));
    await(inside);
    var second = CompletableFuture.supplyAsync(() -> send(call("amount 6")));
    awaitSomebodyWaiting();
    goOn.countDown();

    assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("answer 1");
    assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("answer 1");
    assertThat(effects).hasValue(1);
  }

  @Test
  void who_was_refused_while_another_was_answered_is_told_to_ask_again() {
    FirstRefusalException refusal = firstRefusal(call("amount 6"), FaultCode.LOGIN_TAKEN);
    send(call("amount 6"));

    assertThat(inTransaction(() -> keys.settle(refusal))).isInstanceOf(KeyBusyException.class);
    assertThat(send(call("amount 6"))).isEqualTo("answer 1");
  }

  @Test
  void who_was_refused_while_another_was_refused_is_told_what_the_other_was_told() {
    FirstRefusalException one = firstRefusal(call("amount 6"), FaultCode.LOGIN_TAKEN);
    FirstRefusalException two = firstRefusal(call("amount 6"), FaultCode.PLAN_NOT_FOUND);
    inTransaction(() -> keys.settle(two));

    assertThat(inTransaction(() -> keys.settle(one)))
        .isInstanceOf(RememberedRefusalException.class)
        .hasMessage("No: PLAN_NOT_FOUND");
  }

  @Test
  void a_refusal_of_a_call_without_a_key_stays_as_it_is() {
    Throwable wrapped = new IllegalStateException(new No(FaultCode.LOGIN_TAKEN));

    assertThat(keys.settle(wrapped)).isSameAs(wrapped);
  }

  @Test
  void a_user_has_so_many_keys_and_no_more() {
    Caller user = someone(Role.USER);
    database.update(
        """
        insert into idempotency_key (customer_id, operation, key, digest, created_at)
        select ?, 'x', n::text, '', now() from generate_series(1, 999) n""",
        user.customer().value());
    send(call(user, "the last", null));

    assertThatExceptionOfType(KeysExhaustedException.class)
        .isThrownBy(
            () -> send(new KeyedCall(user, "AdminServices.x", new IdempotencyKey("y"), "", null)));
    assertThat(send(call(user, "the last", null))).isEqualTo("answer 1");
  }

  @Test
  void what_is_older_than_30_days_is_forgotten_step_by_step() {
    String old = "old-" + key;
    database.update(
        """
        insert into idempotency_key (customer_id, operation, key, digest, created_at)
        select ?, 'x', n::text, '', ? from generate_series(1, 1500) n""",
        caller.customer().value(),
        NOW.minus(Duration.ofDays(30)).minusSeconds(1));
    send(new KeyedCall(caller, "AdminServices.x", new IdempotencyKey(old), "", null));

    assertThat(inTransaction(keys::forgetSome)).isTrue();
    assertThat(kept()).isEqualTo(501);
    assertThat(inTransaction(keys::forgetSome)).isFalse();
    assertThat(kept()).isOne();
  }

  @Test
  void an_operator_sees_what_became_of_the_calls_with_a_key() {
    Caller other = someone(Role.ADMINISTRATOR);
    send(call("amount 6"));
    refused(call(other, "amount 6", null), FaultCode.LOGIN_TAKEN);

    assertThat(fixture.container.get(KeyDesk.class).find(new IdempotencyKey(key)))
        .containsExactlyInAnyOrder(
            new KeyView(caller.customer().value(), "AdminServices.call", "ANSWERED", NOW),
            new KeyView(other.customer().value(), "AdminServices.call", "LOGIN_TAKEN", NOW));
  }

  @Test
  void an_answer_beyond_the_limit_is_a_mistake_of_ours() {
    String tooLong = "a".repeat(Keys.ANSWER_CHARACTERS_MAX + 1);

    assertThatIllegalStateException().isThrownBy(() -> once(call(""), () -> tooLong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "tab\tbed", "Schlüssel", "line\n"})
  void what_cannot_be_a_key_is_refused(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new IdempotencyKey(text));
  }

  @Test
  void a_key_has_200_characters_at_most() {
    assertThat(new IdempotencyKey("k".repeat(200)).value()).hasSize(200);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new IdempotencyKey("k".repeat(201)));
  }

  private static Caller someone(Role role) {
    CustomerId customer = new CustomerId(CUSTOMERS.incrementAndGet());
    return new Caller(customer, "somebody", role, SellerId.HOST, 0);
  }

  private Caller by(long token, AccountId... only) {
    return new Caller(
        caller.customer(),
        caller.login(),
        caller.role(),
        caller.seller(),
        0,
        new Grant(token, Set.of(only)));
  }

  private KeyedCall call(String content) {
    return call(caller, content, null);
  }

  private KeyedCall call(Caller by, String content, @Nullable Password secret) {
    return new KeyedCall(by, "AdminServices.call", new IdempotencyKey(key), content, secret);
  }

  private String send(KeyedCall call) {
    return once(call, this::answer);
  }

  private String answer() {
    return "answer " + effects.incrementAndGet();
  }

  private String nothing() {
    effects.incrementAndGet();
    return "";
  }

  private String once(KeyedCall call, Supplier<String> effect) {
    return inTransaction(() -> keys.once(call, effect));
  }

  private FirstRefusalException firstRefusal(KeyedCall call, FaultCode code) {
    return catchThrowableOfType(
        FirstRefusalException.class,
        () ->
            once(
                call,
                () -> {
                  throw new No(code);
                }));
  }

  /** Refused as the door does it: rolled back, then settled. */
  private Throwable refused(KeyedCall call, FaultCode code) {
    Throwable wrapped = new IllegalStateException(firstRefusal(call, code));
    return inTransaction(() -> keys.settle(wrapped));
  }

  private long kept() {
    return database.number(
        "select count(*) from idempotency_key where customer_id = ?", caller.customer().value());
  }

  private void awaitSomebodyWaiting() {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (database.number(
                """
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%idempotency_key%'""")
            == 0
        && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static final class No extends Refusal {

    private static final long serialVersionUID = 1L;

    No(FaultCode code) {
      super(code, "No: " + code);
    }
  }
}
