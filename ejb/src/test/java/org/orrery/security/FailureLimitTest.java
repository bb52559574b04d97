package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.ledger.TestDatabase;

class FailureLimitTest {

  private final TokenFixture fixture = new TokenFixture();
  private final FailureLimit failures = fixture.beans.get(FailureLimit.class);

  private final Login owner = fixture.login();

  @BeforeEach
  void forget() {
    fixture.database.update("delete from login_failure");
    fixture.database.update("delete from login_network");
  }

  @Test
  void ten_wrong_passwords_of_a_login_from_an_address_are_enough() {
    fail("jane", "192.0.2.1", 9);
    failures.check("jane", "192.0.2.1");
    fail("jane", "192.0.2.1", 1);

    lockedOut("jane", "192.0.2.1");
    failures.check("joe", "192.0.2.1");
    failures.check("jane", "192.0.2.2");
  }

  @Test
  void a_hundred_from_an_address_are_enough_whatever_the_logins() {
    for (int login = 0; login < 20; login++) {
      fail("login" + login, "192.0.2.1", 5);
    }

    lockedOut("nobody-yet", "192.0.2.1");
  }

  @Test
  void all_addresses_of_an_ipv6_network_are_one() {
    for (int host = 1; host <= 10; host++) {
      failures.count("jane", "2001:db8:1:2::" + host);
    }

    lockedOut("jane", "2001:db8:1:2:ffff::1");
    failures.check("jane", "2001:db8:1:3::1");
  }

  @Test
  void it_ends_by_itself_after_a_quarter_of_an_hour() {
    fail("jane", "192.0.2.1", 10);

    fixture.wait(Duration.ofMinutes(15).minusSeconds(1));
    lockedOut("jane", "192.0.2.1");
    fixture.wait(Duration.ofSeconds(1));

    failures.check("jane", "192.0.2.1");
  }

  @Test
  void a_clock_that_was_years_ahead_locks_nobody_out_until_then() {
    Duration years = Duration.ofDays(2_000);
    fixture.wait(years);
    fail("jane", "192.0.2.1", 10);
    guessFromEverywhere("joe");
    fixture.wait(years.negated());

    failures.check("jane", "192.0.2.1");
    failures.check("joe", "203.0.113.1");
    assertThat(failures.lockouts()).isEmpty();
    fail("jane", "192.0.2.1", 10);
    lockedOut("jane", "192.0.2.1");
  }

  /**
   * Else two of them could hold what the other waits for, and one wrong password is not counted.
   */
  @Test
  void whoever_waits_to_count_holds_nothing_that_another_counts() throws Exception {
    fail("stale", "192.0.2.1", 1);
    fixture.wait(Duration.ofMinutes(20));
    fail("jane", "192.0.2.2", 1);
    fail("stale", "192.0.2.1", 1);
    fixture.database.update(
        "update login_failure set window_began_at = now() - interval '9 years' where login = ?",
        "stale");
    try (Connection other = TestDatabase.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("update login_failure set failures = 5 where login = 'jane'");
      var counting =
          CompletableFuture.runAsync(
              () -> TestDatabase.inTransaction(() -> failures.count("jane", "192.0.2.2")));
      while (!counting.isDone() && waiting() == 0) {
        Thread.onSpinWait();
      }

      try (var row =
          statement.executeQuery(
              "select 1 from login_failure where login = 'stale' for update skip locked")) {
        assertThat(row.next()).isTrue();
      }
      other.commit();
      counting.join();
    }
  }

  private long waiting() {
    return fixture.database.number(
        """
        select count(*) from pg_stat_activity
        where wait_event_type = 'Lock' and query like '%into login_failure%'""");
  }

  @Test
  void who_is_refused_cannot_guess_against_what_the_owner_has_proven_elsewhere() {
    for (int i = 0; i < 10; i++) {
      assertThatExceptionOfType(AuthenticationFailedException.class)
          .isThrownBy(() -> fixture.identify(owner.value(), "wrong", "203.0.113.1"));
    }
    fixture.identify(owner.value(), TokenFixture.PASSWORD, "192.0.2.77");

    assertThatExceptionOfType(TooManyFailuresException.class)
        .isThrownBy(() -> fixture.identify(owner.value(), TokenFixture.PASSWORD, "203.0.113.1"));
    fixture.identify(owner.value(), TokenFixture.PASSWORD, "192.0.2.77");
  }

  @Test
  void an_operator_sees_who_is_locked_out_and_lets_a_login_in() {
    fail("jane", "192.0.2.1", 10);
    fail("joe", "192.0.2.1", 3);

    assertThat(failures.lockouts())
        .containsExactly(
            new Lockout(
                "jane", "192.0.2.1", 10, fixture.clock.instant().plus(Duration.ofMinutes(15))));
    assertThat(failures.release("JANE")).isEqualTo(1);

    assertThat(failures.lockouts()).isEmpty();
    failures.check("jane", "192.0.2.1");
  }

  @Test
  void an_operator_lets_an_address_in_by_any_of_its_names() {
    for (int login = 0; login < 20; login++) {
      fail("login" + login, "2001:db8:1:2::7", 5);
    }

    assertThat(failures.lockouts())
        .singleElement()
        .satisfies(
            lockout -> {
              assertThat(lockout.login()).isEmpty();
              assertThat(lockout.address()).isEqualTo("2001:db8:1:2:0:0:0:0/64");
              assertThat(lockout.failures()).isEqualTo(100);
            });
    assertThat(failures.release("2001:db8:1:2::1")).isEqualTo(20);
    failures.check("jane", "2001:db8:1:2::7");
  }

  @Test
  void a_hundred_of_a_login_from_anywhere_shut_out_whoever_is_new_and_nobody_else() {
    failures.clear(owner(), "192.0.2.77");
    guessFromEverywhere(owner());

    lockedOut(owner(), "203.0.113.1");
    failures.check(owner(), "192.0.2.77");
    failures.check("joe", "203.0.113.1");
    failures.check("", "203.0.113.1");
    fixture.wait(Duration.ofMinutes(15));
    failures.check(owner(), "203.0.113.1");
  }

  @Test
  void an_ipv6_owner_is_known_by_the_network() {
    failures.clear(owner(), "2001:db8:1:2::7");
    guessFromEverywhere(owner());

    failures.check(owner(), "2001:db8:1:2:ffff::1");
    lockedOut(owner(), "2001:db8:1:3::7");
  }

  @Test
  void a_login_that_nobody_has_is_treated_as_one_that_somebody_has() {
    guessFromEverywhere(Login.hidden("nobody"));

    lockedOut(Login.hidden("nobody"), "203.0.113.1");
  }

  @Test
  void where_a_login_signs_in_is_known_for_90_days_from_the_last_time() {
    failures.clear(owner(), "192.0.2.77");
    fixture.wait(Duration.ofDays(60));
    failures.clear(owner(), "192.0.2.77");
    fixture.wait(Duration.ofDays(89));
    guessFromEverywhere(owner());
    failures.check(owner(), "192.0.2.77");

    fixture.wait(Duration.ofDays(1));
    guessFromEverywhere(owner());
    lockedOut(owner(), "192.0.2.77");
    failures.clear(owner(), "192.0.2.78");
    assertThat(networks()).isEqualTo(1);
  }

  @Test
  void a_known_network_is_not_written_twice_a_day() {
    failures.clear(owner(), "192.0.2.77");
    fixture.wait(Duration.ofHours(23));
    failures.clear(owner(), "192.0.2.77");
    assertThat(notedAgo()).isEqualTo(Duration.ofHours(23));

    fixture.wait(Duration.ofHours(1));
    failures.clear(owner(), "192.0.2.77");
    assertThat(notedAgo()).isZero();
  }

  @Test
  void a_login_keeps_its_latest_hundred_networks() {
    for (int host = 0; host < 101; host++) {
      failures.clear(owner(), "198.51.100." + host);
      fixture.wait(Duration.ofSeconds(1));
    }

    guessFromEverywhere(owner());
    assertThat(networks()).isEqualTo(100);
    lockedOut(owner(), "198.51.100.0");
    failures.check(owner(), "198.51.100.1");
  }

  @Test
  void even_from_where_it_is_known_a_login_has_ten_tries() {
    failures.clear(owner(), "192.0.2.77");
    guessFromEverywhere(owner());
    fail(owner(), "192.0.2.77", 10);

    lockedOut(owner(), "192.0.2.77");
  }

  @Test
  void an_operator_sees_a_login_that_is_guessed_at_and_opens_it() {
    guessFromEverywhere(owner());

    assertThat(failures.lockouts())
        .contains(
            new Lockout(owner(), "", 100, fixture.clock.instant().plus(Duration.ofMinutes(15))));
    failures.release(owner());

    assertThat(failures.lockouts()).isEmpty();
    failures.check(owner(), "203.0.113.1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, false",
    "101, 100, false",
    "50, 50, true",
    "many, 99, false",
    "'', 100, true"
  })
  void an_operator_says_how_many_are_too_many(String most, int wrong, boolean refused) {
    set(most);
    try {
      for (int i = 0; i < wrong; i++) {
        failures.count("jane", "192.0.2." + i);
      }
      if (refused) {
        lockedOut("jane", "203.0.113.1");
      } else {
        failures.check("jane", "203.0.113.1");
      }
    } finally {
      set("100");
    }
  }

  private String owner() {
    return owner.key();
  }

  private void set(String most) {
    fixture.database.update(
        "update setting set value = ? where name = 'access.failures_per_login'", most);
  }

  private long networks() {
    return fixture.database.number(
        "select count(*) from login_network where login_key = ?", owner());
  }

  private Duration notedAgo() {
    return fixture
        .database
        .query(
            "select last_at from login_network where login_key = ?",
            row -> row.getObject(1, OffsetDateTime.class).toInstant(),
            owner())
        .stream()
        .map(at -> Duration.between(at, fixture.clock.instant()))
        .findFirst()
        .orElseThrow();
  }

  /** Five each, so that no address is refused for itself. */
  private void guessFromEverywhere(String login) {
    for (int address = 0; address < 20; address++) {
      fail(login, "192.0.2." + address, 5);
    }
  }

  private void fail(String login, String address, int times) {
    for (int i = 0; i < times; i++) {
      failures.count(login, address);
    }
  }

  private void lockedOut(String login, String address) {
    assertThatExceptionOfType(TooManyFailuresException.class)
        .isThrownBy(() -> failures.check(login, address));
  }
}
