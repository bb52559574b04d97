package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.orrery.shared.InvalidValueException;

class PasswordTest {

  @Test
  void it_does_not_show_itself() {
    assertThat(new Password("secret").toString()).doesNotContain("secret");
    assertThat(new Token("admin", "secret", 0, false, "127.0.0.1").toString())
        .contains("admin")
        .doesNotContain("secret");
  }

  @Test
  void it_is_neither_empty_nor_endless_nor_unprintable() {
    refuses("");
    refuses("p".repeat(129));
    refuses("p\0");
  }

  private static void refuses(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Password(text));
  }
}
