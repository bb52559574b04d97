package org.orrery.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.orrery.factor.WrongCodeException;
import org.orrery.ledger.TestCdi;
import org.orrery.platform.Database;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.security.Login;
import org.orrery.security.TokenFixture;
import org.orrery.security.TooManyFailuresException;

class PasswordAgainTest {

  private static final int TRIES = 10;
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final OneCode secondStep = new OneCode();
  private final TokenFixture fixture = new TokenFixture();
  private final Database database = fixture.beans.get(Database.class);
  private final ConsoleSessions sessions =
      fixture
          .beans
          .put(Event.class, TestCdi.event(changed -> {}))
          .put(SecondStep.class, secondStep)
          .get(ConsoleSessions.class);
  private final PasswordAgain again = fixture.beans.get(PasswordAgain.class);
  private final Login login = manager();
  private final String address = "198.18.7." + ADDRESSES.incrementAndGet();

  @Test
  void whoever_has_just_signed_in_has_shown_it() {
    assertThat(age(signIn())).isEqualTo(PasswordAge.FRESH);
  }

  @Test
  void forms_ask_after_five_minutes_and_acts_are_believed_for_ten_more() {
    SessionSecret secret = signIn();

    fixture.clock.pass(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(age(secret)).isEqualTo(PasswordAge.FRESH);
    fixture.clock.pass(Duration.ofSeconds(1));
    assertThat(age(secret)).isEqualTo(PasswordAge.ENDING);
    fixture.clock.pass(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(age(secret)).isEqualTo(PasswordAge.ENDING);
    fixture.clock.pass(Duration.ofSeconds(1));
    assertThat(age(secret)).isEqualTo(PasswordAge.OLD);
  }

  @Test
  void use_alone_proves_nothing_and_the_password_does() {
    SessionSecret secret = signIn();
    fixture.clock.pass(Duration.ofMinutes(14));
    assertThat(age(secret)).isEqualTo(PasswordAge.ENDING);
    fixture.clock.pass(Duration.ofMinutes(2));
    assertThat(age(secret)).isEqualTo(PasswordAge.OLD);

    show(secret, TokenFixture.PASSWORD, "");

    assertThat(age(secret)).isEqualTo(PasswordAge.FRESH);
    fixture.clock.pass(Duration.ofMinutes(15));
    assertThat(age(secret)).isEqualTo(PasswordAge.OLD);
  }

  @Test
  void it_is_shown_in_one_browser_and_not_in_others() {
    SessionSecret here = signIn();
    SessionSecret there = signIn();
    fixture.clock.pass(Duration.ofMinutes(16));

    show(here, TokenFixture.PASSWORD, "");

    assertThat(age(here)).isEqualTo(PasswordAge.FRESH);
    assertThat(age(there)).isEqualTo(PasswordAge.OLD);
    assertThat(age(signIn())).isEqualTo(PasswordAge.FRESH);
  }

  @Test
  void a_wrong_one_and_none_are_refused_and_change_nothing() {
    SessionSecret secret = signIn();
    fixture.clock.pass(Duration.ofMinutes(16));

    for (String wrong : new String[] {"wrong", "", "orr_" + "a".repeat(50)}) {
      assertThatExceptionOfType(WrongPasswordException.class)
          .isThrownBy(() -> show(secret, wrong, ""));
    }

    assertThat(age(secret)).isEqualTo(PasswordAge.OLD);
  }

  @Test
  void wrong_ones_are_counted_with_those_of_the_sign_in_and_lock_out() {
    SessionSecret secret = signIn();
    for (int i = 0; i < TRIES; i++) {
      assertThatExceptionOfType(WrongPasswordException.class)
          .isThrownBy(() -> show(secret, "wrong", ""));
    }

    tooMany(() -> show(secret, "still wrong", ""));
    tooMany(() -> signIn("still wrong"));
    fixture.clock.pass(Duration.ofMinutes(16));
    show(secret, TokenFixture.PASSWORD, "");
    assertThat(age(secret)).isEqualTo(PasswordAge.FRESH);
  }

  @Test
  void with_a_second_factor_its_code_is_asked_too() {
    SessionSecret secret = signIn();
    secondStep.loginKey = login.key();
    fixture.clock.pass(Duration.ofMinutes(16));
    assertThat(again.isCodeAsked(living(secret).caller())).isTrue();

    for (String wrong : new String[] {"", "000000"}) {
      assertThatExceptionOfType(WrongCodeException.class)
          .isThrownBy(() -> show(secret, TokenFixture.PASSWORD, wrong));
    }
    assertThatExceptionOfType(WrongPasswordException.class)
        .isThrownBy(() -> show(secret, "wrong", OneCode.RIGHT));
    assertThat(age(secret)).isEqualTo(PasswordAge.OLD);

    show(secret, TokenFixture.PASSWORD, OneCode.RIGHT);
    assertThat(age(secret)).isEqualTo(PasswordAge.FRESH);
  }

  @Test
  void another_password_meanwhile_ends_the_session_and_the_proof_with_it() {
    SessionSecret secret = signIn();
    LivingSession before = living(secret);
    database.update("update credential set version = version + 1 where login_key = ?", login.key());

    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> show(before, TokenFixture.PASSWORD, ""));
  }

  @Test
  void a_session_that_was_ended_meanwhile_is_not_proven() {
    SessionSecret secret = signIn();
    LivingSession before = living(secret);
    inTransaction(() -> sessions.end(before.caller(), before.id()));

    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> show(before, TokenFixture.PASSWORD, ""));
  }

  @Test
  void what_is_shown_is_printed_nowhere() {
    assertThat(new Proof("a secret", "654321", "192.0.2.1").toString())
        .doesNotContain("a secret", "654321");
  }

  private Login manager() {
    Login made = fixture.login();
    database.update(
        "update credential set role = 'RESELLER', managed_seller_id = seller_id where login_key ="
            + " ?",
        made.key());
    return made;
  }

  private SessionSecret signIn() {
    return signIn(TokenFixture.PASSWORD);
  }

  private SessionSecret signIn(String password) {
    return sessions
        .signIn(new SignIn(login.value(), password, address, "a browser", false))
        .secret();
  }

  private LivingSession living(SessionSecret secret) {
    return inTransaction(() -> sessions.find(secret)).orElseThrow();
  }

  private PasswordAge age(SessionSecret secret) {
    return living(secret).password();
  }

  private void show(SessionSecret secret, String password, String code) {
    show(living(secret), password, code);
  }

  private void show(LivingSession session, String password, String code) {
    again.show(session, new Proof(password, code, address)); // What is counted, stays.
  }

  private static void tooMany(ThrowingCallable attempt) {
    assertThatExceptionOfType(TooManyFailuresException.class).isThrownBy(attempt);
  }
}
