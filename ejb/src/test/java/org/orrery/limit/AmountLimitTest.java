package org.orrery.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.FaultCode;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

class AmountLimitTest {

  private static final Currency USD = Currency.getInstance("USD");
  private final AmountLimit limit = new AmountLimit(new BigDecimal("1000000"));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "99.799999999999997, 99.80",
    "97.5, 97.50",
    "0.005, 0.01",
    "1E+2, 100.00",
    "1000000, 1000000.00",
    "1000000.004, 1000000.00",
    "0.010000000000000000000000000000000000000000000001, 0.01"
  })
  void an_amount_is_rounded_half_up_to_the_cent(String sent, String booked) {
    assertThat(limit.check(new BigDecimal(sent), USD)).isEqualTo(Money.of(booked, "USD"));
  }

  @Test
  void an_amount_is_rounded_to_the_scale_of_its_currency() {
    assertThat(limit.check(new BigDecimal("0.5"), Currency.getInstance("JPY")))
        .isEqualTo(Money.of("1", "JPY"));
    assertThat(limit.check(new BigDecimal("0.0005"), Currency.getInstance("KWD")))
        .isEqualTo(Money.of("0.001", "KWD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.00",
        "0.004",
        "-1",
        "-0.001",
        "1e-9",
        "1e-999999999",
        "-1e999999999"
      })
  void nothing_and_less_than_nothing_is_refused(String sent) {
    assertThatExceptionOfType(AmountNotPositiveException.class)
        .isThrownBy(() -> limit.check(new BigDecimal(sent), USD))
        .satisfies(e -> assertThat(e.code()).isEqualTo(FaultCode.AMOUNT_NOT_POSITIVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1000000.01", "1000000.005", "1e7", "1e308", "1e999999999", "1e2147483647"})
  void more_than_the_maximum_is_refused_at_once(String sent) {
    assertThatExceptionOfType(AmountTooLargeException.class)
        .isThrownBy(() -> limit.check(new BigDecimal(sent), USD))
        .satisfies(e -> assertThat(e.code()).isEqualTo(FaultCode.AMOUNT_TOO_LARGE))
        .withMessageContaining("USD 1000000.00");
  }

  @Test
  void a_hundred_digits_and_fifteen_before_the_point_are_read() {
    AmountLimit high = new AmountLimit(new BigDecimal("1e20"));
    BigDecimal hundred = new BigDecimal("1." + "0".repeat(98) + "1");

    assertThat(limit.check(hundred, USD)).isEqualTo(Money.of("1.00", "USD"));
    assertThat(high.check(new BigDecimal("999999999999999"), USD))
        .isEqualTo(Money.of("999999999999999.00", "USD"));
    assertThatExceptionOfType(AmountTooLargeException.class)
        .isThrownBy(() -> high.check(new BigDecimal("1000000000000000"), USD));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> limit.check(new BigDecimal("1." + "0".repeat(99) + "1"), USD));
  }

  @Test
  void four_hundred_digits_are_refused() {
    BigDecimal long400 = new BigDecimal(BigInteger.TEN.pow(400).subtract(BigInteger.ONE), 399);

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> limit.check(long400, USD));
  }
}
