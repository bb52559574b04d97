package org.orrery.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestCdi;
import org.orrery.platform.Database;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.FailureLimit;
import org.orrery.security.Grant;
import org.orrery.security.Login;
import org.orrery.security.Role;
import org.orrery.security.TokenFixture;
import org.orrery.security.TooManyFailuresException;
import org.orrery.shared.CustomerId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;
import org.orrery.vault.Rekeying;
import org.orrery.vault.VaultFixture;

class SecondFactorsTest {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final TokenFixture fixture = new TokenFixture();
  private final Login login = fixture.login();
  private final String key = login.key();
  private final Caller caller = caller(Grant.WHOLE);
  private final String address = "198.18.1." + ADDRESSES.incrementAndGet();
  private final String vaultKey = VaultFixture.newKey();
  private SecondFactors factors = new SecondFactors();
  private final Database database = fixture.beans.get(Database.class);

  @BeforeEach
  void open_the_vault() {
    fixture.beans.put(Event.class, TestCdi.event(changed -> {}));
    VaultFixture.open(fixture.beans, vaultKey);
    factors = fixture.beans.get(SecondFactors.class); // Whoever seals reads the keys but once.
  }

  /** Others have other keys, and seal all that there is anew. */
  @AfterEach
  void forget_the_secret() {
    database.update("delete from login_secret where login_key = ?", key);
  }

  @Test
  void it_is_on_once_the_device_showed_a_right_code() {
    assertThat(factors.pending(caller)).isEmpty();
    Enrolment enrolment = begin();
    assertThat(factors.isOn(key)).isFalse();
    assertThat(factors.pending(caller)).contains(enrolment);

    List<String> paper = confirm(enrolment);

    assertThat(factors.pending(caller)).isEmpty();

    assertThat(factors.isOn(key)).isTrue();
    assertThat(paper).hasSize(10).doesNotHaveDuplicates();
    assertThat(factors.state(key).orElseThrow().recoveryCodesLeft()).isEqualTo(10);
    assertThat(enrolment.uri())
        .startsWith("otpauth://totp/Orrery:" + login + "?secret=" + enrolment.secret());
  }

  @Test
  void a_first_code_that_is_wrong_switches_nothing_on() {
    Enrolment enrolment = begin();

    wrong(() -> inTransaction(() -> factors.confirm(caller, other(now(enrolment)))));

    assertThat(factors.isOn(key)).isFalse();
    assertThat(confirm(enrolment)).hasSize(10);
  }

  @Test
  void a_device_may_be_set_up_anew_as_long_as_the_factor_is_off() {
    Enrolment lost = begin();
    Enrolment taken = begin();

    wrong(() -> inTransaction(() -> factors.confirm(caller, now(lost))));
    confirm(taken);

    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(this::begin);
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> confirm(taken));
  }

  @Test
  void each_code_is_good_once() {
    Enrolment enrolment = begin();
    confirm(enrolment);

    wrong(() -> check(now(enrolment)));
    fixture.clock.pass(STEP);
    check(now(enrolment));
    wrong(() -> check(now(enrolment)));
  }

  @Test
  void after_a_code_none_before_it_is_good_any_more() {
    Enrolment enrolment = begin();
    confirm(enrolment);
    fixture.clock.pass(STEP.multipliedBy(3));
    String early = now(enrolment);
    fixture.clock.pass(STEP);
    String late = now(enrolment);

    check(late);

    wrong(() -> check(early));
  }

  @Test
  void a_device_may_be_a_step_early_or_late_and_no_more() {
    Enrolment enrolment = begin();
    confirm(enrolment);

    for (int steps : List.of(3, 4, 5, 6, 7)) {
      fixture.clock.pass(STEP.multipliedBy(steps));
      String shown = now(enrolment);
      fixture.clock.pass(STEP.multipliedBy(2));
      wrong(() -> check(shown));
      fixture.clock.pass(STEP.multipliedBy(-1));
      check(shown);
      fixture.clock.pass(STEP.multipliedBy(3));
      String ahead = now(enrolment);
      fixture.clock.pass(STEP.multipliedBy(-1));
      check(ahead);
    }
  }

  @Test
  void of_two_who_show_one_code_at_once_one_comes_in() throws Exception {
    Enrolment enrolment = begin();
    confirm(enrolment);

    for (int i = 0; i < 5; i++) {
      fixture.clock.pass(STEP);
      assertThat(comeIn(now(enrolment))).isEqualTo(1);
    }
    assertThat(comeIn(RecoveryCode.random().shown())).isZero();
  }

  @Test
  void a_recovery_code_stands_for_one_code_once() {
    List<String> paper = confirm(begin());

    check(paper.get(3).toLowerCase(Locale.ROOT));
    wrong(() -> check(paper.get(3)));
    check(paper.get(4).replace("-", " "));

    assertThat(factors.state(key).orElseThrow().recoveryCodesLeft()).isEqualTo(8);
  }

  @Test
  void neither_secret_nor_recovery_codes_are_in_the_tables() {
    Enrolment enrolment = begin();
    List<String> paper = confirm(enrolment);

    String rows =
        String.join(
            " ",
            database.query(
                """
                select s::text from login_secret s where login_key = ?
                union all select f::text from second_factor f where login_key = ?
                union all select r::text from recovery_code r where login_key = ?""",
                row -> row.getString(1),
                key,
                key,
                key));

    assertThat(rows).doesNotContain(enrolment.secret());
    for (String code : paper) {
      assertThat(rows).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }
  }

  @Test
  void wrong_codes_are_too_many_after_ten_and_a_right_password_does_not_help() {
    Enrolment enrolment = begin();
    confirm(enrolment);
    fixture.clock.pass(STEP);
    String right = now(enrolment);
    for (int i = 0; i < 10; i++) {
      wrong(() -> check(other(right)));
      fixture.beans.get(FailureLimit.class).clear(key, address);
    }

    assertThatExceptionOfType(TooManyFailuresException.class).isThrownBy(() -> check(right));
    assertThat(fixture.beans.get(FailureLimit.class).lockouts())
        .anyMatch(lockout -> lockout.login().equals(key + "#code"));
    fixture.beans.get(FailureLimit.class).release(login.value());
    check(right);
  }

  @Test
  void wrong_codes_from_everywhere_are_too_many_after_thirty() {
    Enrolment enrolment = begin();
    confirm(enrolment);
    fixture.clock.pass(STEP);
    String right = now(enrolment);
    for (int i = 0; i < 30; i++) {
      String from = "198.19." + ADDRESSES.incrementAndGet() + ".1";
      wrong(() -> factors.check(key, other(right), from));
    }

    assertThatExceptionOfType(TooManyFailuresException.class).isThrownBy(() -> check(right));
    fixture.clock.pass(Duration.ofMinutes(16));
    check(now(enrolment));
  }

  @Test
  void it_is_switched_off_and_can_be_begun_anew() {
    Enrolment enrolment = begin();
    confirm(enrolment);
    fixture.clock.pass(STEP);

    assertThat(inTransaction(() -> factors.remove(key))).isTrue();
    assertThat(inTransaction(() -> factors.remove(key))).isFalse();

    assertThat(factors.isOn(key)).isFalse();
    wrong(() -> check(now(enrolment)));
    confirm(begin());
    assertThat(factors.isOn(key)).isTrue();
  }

  @Test
  void without_a_vault_it_says_what_is_missing() {
    TokenFixture bare = new TokenFixture();
    bare.beans.put(Event.class, TestCdi.event(changed -> {}));
    SecondFactors without = bare.beans.get(SecondFactors.class);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> without.begin(caller)))
        .withMessageContaining("ORRERY_SECRET_KEY_FILE");
    assertThat(without.isOn(key)).isFalse();
  }

  @Test
  void secrets_are_sealed_anew_when_the_key_changes() {
    Enrolment enrolment = begin();
    confirm(enrolment);
    String sealedBy = keyOf();
    database.update("delete from login_secret where login_key <> ?", key); // Under keys of others.
    TokenFixture later = new TokenFixture();
    later.beans.put(Event.class, TestCdi.event(changed -> {}));
    VaultFixture.open(later.beans, VaultFixture.newKey(), vaultKey);

    assertThat(later.beans.get(Rekeying.class).loginSecrets()).isEqualTo(1);

    assertThat(keyOf()).isNotEqualTo(sealedBy);
    later.clock.pass(STEP);
    String code = TimedCodes.at(enrolment.secret(), step(later.clock.instant()));
    later.beans.get(SecondFactors.class).check(key, code, address);
  }

  @Test
  void a_token_does_nothing_about_it() {
    Caller token = caller(new Grant(1, Set.of()));

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> inTransaction(() -> factors.begin(token)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> inTransaction(() -> factors.confirm(token, "123456")));
  }

  private String keyOf() {
    return database
        .find("select key_id from login_secret where login_key = ?", row -> row.getString(1), key)
        .orElse("");
  }

  /** How many of four come in who show one code at the same time. */
  private long comeIn(String code) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> one =
          () -> {
            try {
              check(code);
              return true;
            } catch (WrongCodeException e) {
              return false;
            }
          };
      long in = 0;
      for (Future<Boolean> came : people.invokeAll(List.of(one, one, one, one))) {
        in += came.get() ? 1 : 0;
      }
      fixture.beans.get(FailureLimit.class).clearCodes(key, address);
      return in;
    } finally {
      people.shutdownNow();
    }
  }

  private Enrolment begin() {
    return inTransaction(() -> factors.begin(caller));
  }

  private List<String> confirm(Enrolment enrolment) {
    return inTransaction(() -> factors.confirm(caller, now(enrolment)));
  }

  /** Each statement commits by itself, as what is counted does in the product. */
  private void check(String code) {
    factors.check(key, code, address);
  }

  private static void wrong(ThrowingCallable work) {
    assertThatExceptionOfType(WrongCodeException.class).isThrownBy(work);
  }

  private String now(Enrolment enrolment) {
    return TimedCodes.at(enrolment.secret(), step(fixture.clock.instant()));
  }

  private static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), 30);
  }

  private static String other(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 123_457) % 1_000_000);
  }

  private Caller caller(Grant grant) {
    return new Caller(
        new CustomerId(7), login.value(), Role.ADMINISTRATOR, SellerId.HOST, 0, grant);
  }
}
