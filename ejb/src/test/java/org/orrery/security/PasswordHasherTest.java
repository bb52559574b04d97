package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher();

  @Test
  void hashes_at_the_same_time_and_after_each_other_share_nothing() {
    var hashes =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> hasher.hash(new Password("p" + i)))
            .toList();

    assertThat(
            IntStream.range(0, hashes.size())
                .parallel()
                .filter(i -> hasher.matches("p" + i, hashes.get(i)))
                .filter(i -> !hasher.matches("p", hashes.get(i))))
        .hasSize(hashes.size());
    assertThat(hasher.atWork()).isZero();
  }
}
