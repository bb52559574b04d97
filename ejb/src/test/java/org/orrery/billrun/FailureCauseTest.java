package org.orrery.billrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What of an exception is kept: enough to find the fault, and nobody's data. */
class FailureCauseTest {

  @Test
  void the_innermost_exception_tells_the_cause() {
    Exception thrown = new IllegalStateException("failed: select", new IOException("no room"));

    assertThat(FailureCause.of(thrown))
        .isEqualTo(new FailureCause("java.io.IOException", "no room"));
  }

  @Test
  void values_of_a_row_and_long_numbers_are_left_out() {
    assertThat(message("violates \"c\"\n  Detail: Key (email)=(a@b.example)"))
        .isEqualTo("violates \"c\"");
    assertThat(message("card 4111 1111-11111111 of account 1234"))
        .isEqualTo("card # of account 1234");
  }

  @Test
  void anything_can_be_kept() {
    assertThat(message(null)).isEmpty();
    assertThat(message("a\0b\uD800c")).isEqualTo("a b c");
    assertThat(message("x".repeat(1_000))).hasSize(200);
    assertThat(message("x".repeat(200))).hasSize(200);
    assertThat(message("")).isEmpty();
  }

  private static String message(String text) {
    return FailureCause.of(new IllegalStateException(text)).message();
  }
}
