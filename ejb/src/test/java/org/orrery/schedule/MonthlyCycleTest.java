package org.orrery.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.period.DateSpan;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

class MonthlyCycleTest {

  @ParameterizedTest(name = "startOn {0}: {1} on {2}, then {3}, {4}")
  @CsvSource({
    "1, 4.00, 2026-04-20, 2026-06-01, 2026-08-01",
    "2, 6.00, 2026-04-20, 2026-06-01, 2026-08-01",
    "3, 6.00, 2026-04-20, 2026-06-20, 2026-08-20"
  })
  void six_dollars_every_two_months_set_on_20_april(
      int startOn, String first, LocalDate one, LocalDate two, LocalDate three) {
    MonthlyCycle cycle = cycle("2026-04-20", startOn, 2);

    assertThat(dueDates(cycle, 3)).containsExactly(one, two, three);
    assertThat(cycle.compute(1, usd("6.00")).amount()).isEqualTo(usd(first));
    assertThat(cycle.compute(2, usd("6.00")).amount()).isEqualTo(usd("6.00"));
  }

  @Test
  void the_thirty_first_comes_back_after_shorter_months() {
    assertThat(dueDates(cycle("2026-01-31", 3, 1), 5))
        .containsExactly(
            LocalDate.parse("2026-01-31"),
            LocalDate.parse("2026-02-28"),
            LocalDate.parse("2026-03-31"),
            LocalDate.parse("2026-04-30"),
            LocalDate.parse("2026-05-31"));
  }

  @Test
  void the_twenty_ninth_of_february_comes_back_in_the_leap_year() {
    assertThat(dueDates(cycle("2024-02-29", 3, 12), 5))
        .containsExactly(
            LocalDate.parse("2024-02-29"),
            LocalDate.parse("2025-02-28"),
            LocalDate.parse("2026-02-28"),
            LocalDate.parse("2027-02-28"),
            LocalDate.parse("2028-02-29"));
  }

  @ParameterizedTest(name = "set on {0}, every {1} months, {2}: {3}")
  @CsvSource({
    "2026-02-14, 1, 28.00, 14.00",
    "2026-04-20, 1, 3.00, 1.00", // of the printed $4.00: ten days of April
    "2026-04-30, 2, 6.00, 3.00", // of the printed $4.00: May
    "2026-04-30, 1, 6.00, 0.00",
    "2026-04-01, 2, 6.00, 6.00",
    "2026-04-02, 1, 30.00, 28.00",
    "2024-02-14, 1, 29.00, 15.00",
    "2026-01-15, 3, 10.00, 8.39",
    "2026-01-16, 1, 0.01, 0.00",
    "2026-01-15, 1, 0.01, 0.01"
  })
  void the_first_charge_is_the_share_of_the_cycle_that_is_left(
      String setOn, int frequency, String rate, String first) {
    assertThat(cycle(setOn, 1, frequency).compute(1, usd(rate)).amount()).isEqualTo(usd(first));
  }

  @Test
  void currencies_without_cents_round_to_whole_units() {
    assertThat(cycle("2026-02-14", 1, 1).compute(1, Money.of("5", "JPY")).amount())
        .isEqualTo(Money.of("3", "JPY"));
  }

  @Test
  void a_charge_pays_for_the_days_up_to_the_next_due_date() {
    MonthlyCycle cycle = cycle("2026-04-20", 1, 2);

    assertThat(cycle.span(1))
        .isEqualTo(new DateSpan(LocalDate.parse("2026-04-20"), LocalDate.parse("2026-06-01")));
    assertThat(cycle.span(2))
        .isEqualTo(new DateSpan(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-08-01")));
  }

  @ParameterizedTest(name = "{0} months every {1}: {2} charges")
  @CsvSource({"24, 3, 8", "4, 9, 1", "1, 1, 1", "25, 3, 9", "1200, 1, 1200"})
  void a_duration_has_as_many_charges_as_cycles_begin_in_it(int duration, int each, int count) {
    assertThat(MonthlyCycle.chargeCount(duration, each)).isEqualTo(count);
  }

  @Test
  void a_cycle_may_last_a_hundred_years() {
    assertThat(cycle("2026-04-20", 3, 1_200).dueOn(2)).isEqualTo(LocalDate.parse("2126-04-20"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_201, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void a_frequency_or_duration_of_no_sense_is_refused(int months) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> cycle("2026-04-20", 3, months));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> MonthlyCycle.chargeCount(months, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 4, Integer.MIN_VALUE})
  void start_on_other_than_one_two_three_is_refused(int startOn) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> FirstCharge.ofStartOn(startOn))
        .withMessageContaining("startOn");
  }

  private static MonthlyCycle cycle(String setOn, int startOn, int frequency) {
    return new MonthlyCycle(LocalDate.parse(setOn), FirstCharge.ofStartOn(startOn), frequency);
  }

  private static List<LocalDate> dueDates(MonthlyCycle cycle, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(cycle::dueOn).toList();
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
