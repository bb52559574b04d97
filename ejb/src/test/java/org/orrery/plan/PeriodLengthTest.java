package org.orrery.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.plan.PeriodLength.Unit;
import org.orrery.shared.InvalidValueException;

class PeriodLengthTest {

  @Test
  void a_row_that_began_on_the_31st_comes_back_to_it() {
    var month = new PeriodLength(Unit.MONTH, 1);
    LocalDate start = LocalDate.parse("2026-01-31");

    assertThat(IntStream.rangeClosed(1, 4).mapToObj(n -> month.opensOn(start, n).toString()))
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
  }

  @Test
  void a_row_that_began_on_29_february_comes_back_to_it_in_leap_years() {
    var year = new PeriodLength(Unit.YEAR, 1);
    LocalDate start = LocalDate.parse("2028-02-29");

    assertThat(year.opensOn(start, 2)).hasToString("2029-02-28");
    assertThat(year.opensOn(start, 5)).hasToString("2032-02-29");
  }

  @Test
  void days_and_weeks_count_on() {
    LocalDate start = LocalDate.parse("2026-12-30");

    assertThat(new PeriodLength(Unit.DAY, 10).opensOn(start, 2)).hasToString("2027-01-09");
    assertThat(new PeriodLength(Unit.WEEK, 2).opensOn(start, 3)).hasToString("2027-01-27");
  }

  @Test
  void it_lasts_1_to_120_units() {
    for (int count : new int[] {0, -1, 121}) {
      assertThatExceptionOfType(InvalidValueException.class)
          .isThrownBy(() -> new PeriodLength(Unit.MONTH, count));
    }
  }

  @Test
  void it_reads_like_a_person_would_say_it() {
    assertThat(new PeriodLength(Unit.MONTH, 1)).hasToString("1 month");
    assertThat(new PeriodLength(Unit.MONTH, 3)).hasToString("3 months");
  }
}
