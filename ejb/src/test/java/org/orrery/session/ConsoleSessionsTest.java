package org.orrery.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orrery.factor.WrongCodeException;
import org.orrery.ledger.TestCdi;
import org.orrery.platform.Database;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.security.Caller;
import org.orrery.security.Login;
import org.orrery.security.Role;
import org.orrery.security.TokenFixture;

class ConsoleSessionsTest {

  private final OneCode secondStep = new OneCode();
  private final TokenFixture fixture = new TokenFixture();
  private final Database database = fixture.beans.get(Database.class);
  private final ConsoleSessions sessions =
      fixture
          .beans
          .put(Event.class, TestCdi.event(changed -> {}))
          .put(SecondStep.class, secondStep)
          .get(ConsoleSessions.class);
  private final Login login = manager();

  @Test
  void a_right_password_begins_a_session_that_is_known_again() {
    NewSession session = signIn(TokenFixture.PASSWORD);

    LivingSession living = sessions.find(session.secret()).orElseThrow();

    assertThat(living.caller().login()).isEqualTo(login.value());
    assertThat(living.caller().role()).isEqualTo(Role.RESELLER);
    assertThat(living.waitsForCode()).isFalse();
    assertThat(session.kept()).isZero();
  }

  @Test
  void a_wrong_password_and_whoever_is_no_manager_are_refused_in_the_same_words() {
    Login user = fixture.login();

    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> signIn("wrong"))
        .withMessage(new AuthenticationFailedException().getMessage());
    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> signIn(user.value(), TokenFixture.PASSWORD, false))
        .withMessage(new AuthenticationFailedException().getMessage());
  }

  @Test
  void the_secret_is_kept_as_a_hash_and_printed_nowhere() {
    NewSession session = signIn(TokenFixture.PASSWORD);

    assertThat(
            database.query(
                "select s::text from console_session s where login_key = ?",
                row -> row.getString(1),
                login.key()))
        .singleElement()
        .asString()
        .doesNotContain(session.secret().value());
    assertThat(session.toString()).doesNotContain(session.secret().value());
    assertThat(session.secret().formToken()).isNotEqualTo(session.secret().value());
  }

  @Test
  void it_ends_after_half_an_hour_without_use_and_goes_on_with_use() {
    SessionSecret secret = signIn(TokenFixture.PASSWORD).secret();

    fixture.clock.pass(Duration.ofMinutes(29));
    assertThat(find(secret)).isTrue();
    fixture.clock.pass(Duration.ofMinutes(29));
    assertThat(find(secret)).isTrue();
    fixture.clock.pass(Duration.ofMinutes(30));
    assertThat(find(secret)).isFalse();
  }

  @Test
  void whoever_stays_is_known_for_two_weeks_without_use_and_sixty_days_at_most() {
    NewSession session = signIn(login.value(), TokenFixture.PASSWORD, true);

    assertThat(session.kept()).isPositive();
    for (int day = 13; day < 60; day += 13) {
      fixture.clock.pass(Duration.ofDays(13));
      assertThat(find(session.secret())).as("day " + day).isTrue();
    }
    fixture.clock.pass(Duration.ofDays(8));
    assertThat(find(session.secret())).isFalse();
    SessionSecret idle = signIn(login.value(), TokenFixture.PASSWORD, true).secret();
    fixture.clock.pass(Duration.ofDays(14));
    assertThat(find(idle)).isFalse();
  }

  @Test
  void a_working_day_is_the_longest_for_whoever_did_not_ask_to_stay() {
    SessionSecret secret = signIn(TokenFixture.PASSWORD).secret();

    for (int i = 0; i < 24; i++) {
      assertThat(find(secret)).isTrue();
      fixture.clock.pass(Duration.ofMinutes(29));
    }
    fixture.clock.pass(Duration.ofMinutes(25));
    assertThat(find(secret)).isFalse();
  }

  @Test
  void another_password_or_another_role_ends_it_at_once() {
    SessionSecret first = signIn(TokenFixture.PASSWORD).secret();
    database.update("update credential set version = version + 1 where login_key = ?", login.key());
    assertThat(find(first)).isFalse();

    SessionSecret second = signIn(TokenFixture.PASSWORD).secret();
    database.update(
        "update credential set role = 'USER', managed_seller_id = null where login_key = ?",
        login.key());
    assertThat(find(second)).isFalse();
  }

  @Test
  void its_owner_ends_it_and_the_others() {
    SessionSecret here = signIn(TokenFixture.PASSWORD).secret();
    SessionSecret there = signIn(TokenFixture.PASSWORD).secret();
    LivingSession living = sessions.find(here).orElseThrow();
    Caller owner = living.caller();
    assertThat(sessions.list(owner)).hasSize(2);

    inTransaction(() -> sessions.endOthers(owner, living.id()));
    assertThat(find(there)).isFalse();
    assertThat(sessions.list(owner)).extracting(SessionView::id).containsExactly(living.id());

    inTransaction(() -> sessions.end(owner, living.id()));
    assertThat(find(here)).isFalse();
  }

  @Test
  void nobody_ends_the_session_of_another() {
    SessionSecret secret = signIn(TokenFixture.PASSWORD).secret();
    long id = sessions.find(secret).orElseThrow().id();
    Login other = manager();
    SessionSecret others = signIn(other.value(), TokenFixture.PASSWORD, false).secret();
    Caller stranger = sessions.find(others).orElseThrow().caller();

    inTransaction(() -> sessions.end(stranger, id));

    assertThat(find(secret)).isTrue();
  }

  @Test
  void with_a_second_factor_the_password_alone_is_good_for_nothing_but_the_code() {
    secondStep.loginKey = login.key();
    NewSession half = signIn(TokenFixture.PASSWORD);
    assertThat(half.waitsForCode()).isTrue();
    assertThat(sessions.find(half.secret()).orElseThrow().waitsForCode()).isTrue();

    assertThatExceptionOfType(WrongCodeException.class)
        .isThrownBy(() -> enter(half.secret(), "000000"));
    NewSession whole = enter(half.secret(), "123456");

    assertThat(whole.secret().value()).isNotEqualTo(half.secret().value());
    assertThat(sessions.find(whole.secret()).orElseThrow().waitsForCode()).isFalse();
    assertThat(find(half.secret())).isFalse();
    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> enter(half.secret(), "123456"));
  }

  @Test
  void the_code_has_to_come_within_five_minutes() {
    secondStep.loginKey = login.key();
    SessionSecret half = signIn(TokenFixture.PASSWORD).secret();

    fixture.clock.pass(Duration.ofMinutes(5));

    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> enter(half, "123456"));
  }

  @Test
  void the_oldest_of_too_many_ends() {
    SessionSecret oldest = signIn(TokenFixture.PASSWORD).secret();
    for (int i = 0; i < ConsoleSessions.SESSIONS_MAX; i++) {
      SessionSecret unused = signIn(TokenFixture.PASSWORD).secret();
    }

    assertThat(find(oldest)).isFalse();
  }

  @Test
  void whoever_has_the_password_alone_ends_no_session_of_the_owner() {
    SessionSecret owners = signIn(TokenFixture.PASSWORD).secret();
    secondStep.loginKey = login.key();
    SessionSecret oldestHalf = signIn(TokenFixture.PASSWORD).secret();

    for (int i = 0; i < ConsoleSessions.SESSIONS_MAX; i++) {
      SessionSecret unused = signIn(TokenFixture.PASSWORD).secret();
    }

    assertThat(find(owners)).isTrue();
    assertThat(find(oldestHalf)).as("there is an end to those, too").isFalse();
  }

  @Test
  void one_half_becomes_one_session_however_many_codes_are_right() {
    secondStep.loginKey = login.key();
    SessionSecret half = signIn(TokenFixture.PASSWORD).secret();
    secondStep.meanwhile = () -> sessions.enterCode(half, "123456", "192.0.2.1");

    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> enter(half, "123456"));
  }

  @Test
  void a_secret_that_nobody_was_given_is_nobodys() {
    assertThat(find(SessionSecret.random())).isFalse();
    assertThat(SessionSecret.read("x")).isEmpty();
    assertThat(SessionSecret.read(null)).isEmpty();
  }

  private Login manager() {
    Login made = fixture.login();
    database.update(
        "update credential set role = 'RESELLER', managed_seller_id = seller_id where login_key ="
            + " ?",
        made.key());
    return made;
  }

  private NewSession signIn(String password) {
    return signIn(login.value(), password, false);
  }

  private NewSession signIn(String name, String password, boolean stays) {
    return inTransaction(
        () -> sessions.signIn(new SignIn(name, password, "192.0.2.1", "a browser", stays)));
  }

  private NewSession enter(SessionSecret secret, String code) {
    return inTransaction(() -> sessions.enterCode(secret, code, "192.0.2.1"));
  }

  private boolean find(SessionSecret secret) {
    return inTransaction(() -> sessions.find(secret)).isPresent();
  }
}
