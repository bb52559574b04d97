package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedPairsTest {

  private static final Instant START = Instant.parse("2026-04-20T10:00:00Z");

  private final VerifiedPairs pairs = new VerifiedPairs();

  VerifiedPairsTest() {
    pairs.clock = Clock.fixed(START, ZoneOffset.UTC);
  }

  @Test
  void it_knows_a_pair_it_was_given_and_no_other() {
    pairs.add(attempt("admin", "secret"), 3);

    assertThat(pairs.contains(attempt("admin", "secret"), 3)).isTrue();
    assertThat(pairs.contains(attempt("admin", "Secret"), 3)).isFalse();
    assertThat(pairs.contains(attempt("admins", "ecret"), 3)).isFalse();
  }

  @Test
  void a_pair_ends_with_the_credential_version_that_it_was_verified_against() {
    pairs.add(attempt("admin", "secret"), 3);

    assertThat(pairs.contains(attempt("admin", "secret"), 4)).isFalse();
  }

  @Test
  void it_remembers_a_pair_whatever_the_version_is_by_now() {
    pairs.add(attempt("admin", "secret"), 3);

    assertThat(pairs.version(attempt("admin", "secret"))).isPresent();
    assertThat(pairs.version(attempt("admin", "another"))).isEmpty();
    assertThat(pairs.version(attempt("nobody", "secret"))).isEmpty();
  }

  @Test
  void a_pair_ends_after_five_minutes() {
    pairs.add(attempt("admin", "secret"), 3);
    pairs.clock = Clock.fixed(START.plus(Duration.ofMinutes(5)), ZoneOffset.UTC);

    assertThat(pairs.contains(attempt("admin", "secret"), 3)).isFalse();
  }

  @Test
  void a_forgotten_pair_is_verified_anew() {
    pairs.add(attempt("admin", "secret"), 3);
    pairs.forget(attempt("admin", "whatever"));

    assertThat(pairs.contains(attempt("admin", "secret"), 3)).isFalse();
  }

  @Test
  void a_pair_is_remembered_for_the_network_that_it_came_from() {
    pairs.add(new Attempt("admin", "secret", "2001:db8:1:2::7"), 3);

    assertThat(pairs.contains(new Attempt("admin", "secret", "2001:db8:1:2::8"), 3)).isTrue();
    assertThat(pairs.contains(new Attempt("admin", "secret", "2001:db8:1:3::7"), 3)).isFalse();
    pairs.forget(new Attempt("admin", "wrong", "2001:db8:1:3::7"));
    assertThat(pairs.contains(new Attempt("admin", "secret", "2001:db8:1:2::7"), 3)).isTrue();
  }

  @Test
  void one_login_from_networks_without_end_has_no_other_forgotten() {
    pairs.add(attempt("admin", "secret"), 3);
    for (int network = 0; network < 25_000; network++) {
      pairs.add(
          new Attempt("jane", "hers", "2001:db8:1:" + Integer.toHexString(network) + "::"), 1);
    }

    assertThat(pairs.contains(attempt("admin", "secret"), 3)).isTrue();
    assertThat(pairs.contains(new Attempt("jane", "hers", "2001:db8:1:61a7::"), 1)).isTrue();
  }

  @Test
  void what_has_ended_makes_room_before_what_has_not() {
    for (int login = 0; login < 9_999; login++) {
      pairs.add(attempt("login" + login, "hers"), 1);
    }
    pairs.clock = Clock.fixed(START.plus(Duration.ofMinutes(5)), ZoneOffset.UTC);
    pairs.add(attempt("admin", "secret"), 3);
    pairs.add(attempt("another", "one more"), 1);

    assertThat(pairs.contains(attempt("admin", "secret"), 3)).isTrue();
  }

  private static Attempt attempt(String loginKey, String password) {
    return new Attempt(loginKey, password, "192.0.2.1");
  }
}
