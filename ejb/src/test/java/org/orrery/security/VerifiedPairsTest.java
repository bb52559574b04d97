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
    pairs.add("admin", "secret", 3);

    assertThat(pairs.contains("admin", "secret", 3)).isTrue();
    assertThat(pairs.contains("admin", "Secret", 3)).isFalse();
    assertThat(pairs.contains("admins", "ecret", 3)).isFalse();
  }

  @Test
  void a_pair_ends_with_the_credential_version_that_it_was_verified_against() {
    pairs.add("admin", "secret", 3);

    assertThat(pairs.contains("admin", "secret", 4)).isFalse();
  }

  @Test
  void it_remembers_a_pair_whatever_the_version_is_by_now() {
    pairs.add("admin", "secret", 3);

    assertThat(pairs.version("admin", "secret")).isPresent();
    assertThat(pairs.version("admin", "another")).isEmpty();
    assertThat(pairs.version("nobody", "secret")).isEmpty();
  }

  @Test
  void a_pair_ends_after_five_minutes() {
    pairs.add("admin", "secret", 3);
    pairs.clock = Clock.fixed(START.plus(Duration.ofMinutes(5)), ZoneOffset.UTC);

    assertThat(pairs.contains("admin", "secret", 3)).isFalse();
  }

  @Test
  void a_forgotten_pair_is_verified_anew() {
    pairs.add("admin", "secret", 3);
    pairs.forget("admin");

    assertThat(pairs.contains("admin", "secret", 3)).isFalse();
  }
}
