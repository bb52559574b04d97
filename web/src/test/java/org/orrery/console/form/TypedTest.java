package org.orrery.console.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.InvalidValueException;

class TypedTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void an_amount_has_no_more_decimals_than_its_currency() {
    assertThat(Typed.amount("amount", " 12.3 ", USD)).isEqualByComparingTo("12.30");
    assertThat(Typed.amount("amount", "12.300", USD)).isEqualByComparingTo("12.30");
    assertThat(Typed.amount("amount", "1200", JPY)).isEqualByComparingTo("1200");

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Typed.amount("amount", "12.345", USD))
        .withMessageContaining("2 decimals in USD");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Typed.amount("amount", "12.3", JPY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "jane@example.com", "j.doe+shop@sub.example.org", "o'neil@example.ie"})
  void an_address_or_nothing_is_taken(String text) {
    Typed.requireEmail("e-mail", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "@example.com",
        "jane@",
        "jane doe@example.com",
        "Jane <jane@example.com>",
        "jane@example.com, joe@example.com",
        "jane@example.com\r\nBcc: joe@example.com",
        "<img src=x>"
      })
  void what_is_no_address_is_refused(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Typed.requireEmail("e-mail", text));
  }
}
