package org.orrery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.api.body.Given;
import org.orrery.shared.InvalidValueException;

class GivenTest {

  @Test
  void a_day_is_a_day_of_the_calendar() {
    assertThat(Given.day("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31",
        "-999999999-01-01",
        "+10000-01-01",
        "2026-02-30",
        "2026-4-20",
        "today"
      })
  void what_the_database_would_take_for_never_is_none(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Given.day(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "18446744073709551617", "", "+1", "1 "})
  void a_number_is_whole_or_refused(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Given.whole(text));
    assertThat(Given.whole("-5")).isEqualTo(-5);
  }
}
