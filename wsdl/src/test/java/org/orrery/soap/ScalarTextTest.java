package org.orrery.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.soap.WireType.Scalar;

class ScalarTextTest {

  @ParameterizedTest
  @CsvSource({
    "DOUBLE, 99.799999999999997, 99.799999999999997",
    "DOUBLE, 100.0, 100.0",
    "DOUBLE, +5, 5",
    "DOUBLE, .5, 0.5",
    "DOUBLE, 5., 5",
    "DOUBLE, 1.0E10, 10000000000",
    "DOUBLE, 1e-9, 0.000000001",
    "DOUBLE, -0, 0",
    "INT, 7003, 7003",
    "INT, 7003.0, 7003",
    "INT, 7E3, 7000",
    "INT, -2147483648, -2147483648",
    "LONG, 9223372036854775807, 9223372036854775807",
    "LONG, 0001950, 1950",
    "BOOLEAN, 1, true",
    "BOOLEAN, 0, false",
    "BOOLEAN, True, true",
    "STRING, ' a ', ' a '"
  })
  void a_value_is_read_from_its_text(Scalar type, String text, String canonical) {
    assertThat(ScalarText.read(type, text, "x")).contains(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "INT, 2147483648, out of range",
    "INT, -2147483649, out of range",
    "INT, 1.5, not a whole number",
    "INT, 1e40, out of range",
    "INT, abc, not a number",
    "LONG, 9223372036854775808, out of range",
    "LONG, 0x10, not a number",
    "DOUBLE, NaN, not a number",
    "DOUBLE, INF, not a number",
    "DOUBLE, -Infinity, not a number",
    "DOUBLE, ., not a number",
    "DOUBLE, e5, not a number",
    "DOUBLE, '1,5', not a number",
    "DOUBLE, 1 5, not a number",
    "DOUBLE, 1e308, too large an exponent",
    "DOUBLE, 1e999999999, too large an exponent",
    "DOUBLE, 1e-999999999, too large an exponent",
    "DOUBLE, 1e9999999999, not a number",
    "DOUBLE, ٣, not a number",
    "BOOLEAN, yes, neither true nor false"
  })
  void what_the_type_cannot_hold_is_refused(Scalar type, String text, String why) {
    assertThatExceptionOfType(DoorRefusedException.class)
        .isThrownBy(() -> ScalarText.read(type, text, "amount"))
        .withMessageContainingAll("amount", why)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(DoorFault.INVALID_PARAMETER));
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 400, 4_000_000})
  void many_digits_are_refused_and_not_repeated(int digits) {
    String text = "1".repeat(digits);

    assertThatExceptionOfType(DoorRefusedException.class)
        .isThrownBy(() -> ScalarText.read(Scalar.DOUBLE, text, "amount"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
  }

  /** To make a number of so many digits takes a hundred times as long as to look at each. */
  @Test
  void many_digits_are_refused_before_a_number_is_made_of_them() {
    String text = "1".repeat(50_000);
    long number = CpuTime.least(() -> assertThat(new BigDecimal(text)).isPositive());

    long refusal =
        CpuTime.least(
            () ->
                assertThatExceptionOfType(DoorRefusedException.class)
                    .isThrownBy(() -> ScalarText.read(Scalar.DOUBLE, text, "amount")));

    assertThat(refusal).isLessThan(number / 2);
  }

  @Test
  void blank_is_no_value() {
    assertThat(ScalarText.read(Scalar.INT, " \n", "x")).isEmpty();
    assertThat(ScalarText.read(Scalar.STRING, "", "x")).contains("");
  }
}
