package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLimitTest {

  private final TokenFixture fixture = new TokenFixture();
  private final FailureLimit failures = fixture.beans.get(FailureLimit.class);

  @BeforeEach
  void forget() {
    fixture.database.update("delete from login_failure");
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
