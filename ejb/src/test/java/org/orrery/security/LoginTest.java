package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class LoginTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "unix1609", "A.b_c-d@example.net", "0"})
  void these_are_logins(String text) {
    assertThat(new Login(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".a", "-a", "a b", "a'--", "ä", "a\n", "a;b", "../a"})
  void these_are_not(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new Login(text));
  }

  @Test
  void it_has_at_most_64_characters() {
    assertThat(new Login("a".repeat(64)).value()).hasSize(64);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Login("a".repeat(65)));
  }

  @Test
  void two_that_differ_in_case_only_have_one_key() {
    assertThat(new Login("Unix1609").key()).isEqualTo(new Login("uNIX1609").key());
  }
}
