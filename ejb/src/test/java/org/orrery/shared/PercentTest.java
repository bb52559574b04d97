package org.orrery.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @Test
  void a_percentage_is_read_without_zeros_at_the_end() {
    assertThat(Percent.read("8.87500")).isEqualTo(new BigDecimal("8.875"));
    assertThat(Percent.read("0")).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(Percent.read("100")).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "100.00001", "8,5", "1e1", "0.000001", "999", "19%", " 19"})
  void these_are_none(String text) {
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Percent.read(text));
  }

  @Test
  void one_line_is_one_line_and_as_long_as_it_may_be() {
    assertThat(OneLine.require("it", " VAT ", 3)).isEqualTo("VAT");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> OneLine.require("it", "VATs", 3))
        .withMessage("it has 1 to 3 characters");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> OneLine.require("it", "  ", 3));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> OneLine.require("it", "a\nb", 3))
        .withMessageContaining("control character");
  }
}
