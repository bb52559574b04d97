package org.orrery.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orrery.plan.PeriodLength;
import org.orrery.shared.Cases;

/** Billing months: a period's days divided by its months. */
class BillingMonthsTest {

  @Test
  void two_months_from_5_october_turn_on_5_november() {
    BillingMonths months = months("2026-10-05", PeriodLength.Unit.MONTH, 2);
    assertThat(months.days()).isEqualTo(61);
    assertThat(daysEach(months)).isEqualTo("30.50");
    assertThat(opened(months)).containsExactly("2026-10-05", "2026-11-05", "2026-12-05");
  }

  @Test
  void three_months_of_92_days_open_after_0_31_and_61_days() {
    BillingMonths months = months("2026-07-01", PeriodLength.Unit.MONTH, 3);
    assertThat(months.days()).isEqualTo(92);
    assertThat(daysEach(months)).isEqualTo("30.67");
    assertThat(
            IntStream.rangeClosed(1, 4)
                .mapToObj(k -> ChronoUnit.DAYS.between(months.from(), months.opensOn(k))))
        .containsExactly(0L, 31L, 61L, 92L);
  }

  @Test
  void a_year_that_holds_29_february_has_twelve_months_of_30_and_a_half_days() {
    BillingMonths months = months("2027-03-01", PeriodLength.Unit.YEAR, 1);
    assertThat(months.days()).isEqualTo(366);
    assertThat(months.opensOn(2)).isEqualTo("2027-04-01"); // 30.5 days, half-up
    assertThat(months.opensOn(3)).isEqualTo("2027-05-01");
    assertThat(months.opensOn(13)).isEqualTo("2028-03-01");
  }

  @Test
  void a_week_is_one_month() {
    BillingMonths months = months("2026-10-05", PeriodLength.Unit.WEEK, 1);
    assertThat(months.at(LocalDate.parse("2026-10-11")))
        .isEqualTo(new DateSpan(LocalDate.parse("2026-10-05"), LocalDate.parse("2026-10-12")));
  }

  @Test
  void a_fresh_start_on_15_november_opens_a_month_that_day() {
    BillingMonths months =
        months("2026-10-05", PeriodLength.Unit.MONTH, 3).restarted(LocalDate.parse("2026-11-15"));
    assertThat(opened(months)).containsExactly("2026-11-15", "2026-12-16", "2027-01-05");
  }

  @Test
  void the_last_month_after_a_fresh_start_ends_with_the_period() {
    BillingMonths months =
        months("2026-10-05", PeriodLength.Unit.MONTH, 2).restarted(LocalDate.parse("2026-11-15"));
    assertThat(opened(months)).containsExactly("2026-11-15", "2026-12-05");
  }

  @Test
  void the_months_of_any_period_follow_each_other_and_fill_it() {
    for (long seed = 1; seed <= Cases.of(4_000); seed++) {
      Random random = new Random(seed);
      PeriodLength.Unit unit = List.of(PeriodLength.Unit.values()).get(random.nextInt(4));
      BillingMonths months =
          months(
              LocalDate.of(2023, 1, 1).plusDays(random.nextInt(2_000)).toString(),
              unit,
              1 + random.nextInt(unit == PeriodLength.Unit.YEAR ? 3 : 20));
      if (random.nextBoolean()) {
        months = months.restarted(months.from().plusDays(random.nextInt(months.days())));
      }
      LocalDate month = months.from();
      for (LocalDate day = months.from(); day.isBefore(months.to()); day = day.plusDays(1)) {
        DateSpan span = months.at(day);
        boolean opens = span.from().equals(day);
        month = opens ? day : month;
        assertThat(span.from())
            .as("seed %d: month of %s in %s", seed, day, months)
            .isEqualTo(month);
        assertThat(span.to()).isAfter(day).isBeforeOrEqualTo(months.to());
        assertThat(opens).as("seed %d", seed).isEqualTo(opensByTheRule(months, day));
      }
    }
  }

  /** A month opens where (k - 1) x days / months, rounded half-up, comes to the day. */
  private static boolean opensByTheRule(BillingMonths months, LocalDate day) {
    long offset = ChronoUnit.DAYS.between(months.from(), day);
    return IntStream.rangeClosed(0, months.count())
        .anyMatch(k -> (2L * k * months.days() + months.count()) / (2L * months.count()) == offset);
  }

  private static String daysEach(BillingMonths months) {
    return BigDecimal.valueOf(months.days())
        .divide(BigDecimal.valueOf(months.count()), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static BillingMonths months(String opensOn, PeriodLength.Unit unit, int count) {
    PeriodLength length = new PeriodLength(unit, count);
    LocalDate opens = LocalDate.parse(opensOn);
    return BillingMonths.of(opens, length.opensOn(opens, 2), length);
  }

  private static List<String> opened(BillingMonths months) {
    return IntStream.rangeClosed(1, months.count() + 1)
        .mapToObj(k -> months.opensOn(k).toString())
        .distinct()
        .toList();
  }
}
