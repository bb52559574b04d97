package org.orrery.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountState;
import org.orrery.plan.PeriodLength;

/** When an account's billing periods open. */
class PeriodCourseTest {

  private static final LocalDate JANUARY = LocalDate.parse("2026-01-31");
  private static final PeriodLength MONTH = new PeriodLength(PeriodLength.Unit.MONTH, 1);
  private static final PeriodLength QUARTER = new PeriodLength(PeriodLength.Unit.MONTH, 3);

  private final PeriodCourse course = PeriodCourse.beginning(MONTH, JANUARY);

  @Test
  void periods_are_counted_from_the_day_of_activation() {
    assertThat(openings(course, "2026-04-30"))
        .containsExactly(
            "2 2026-02-28..2026-03-31", "3 2026-03-31..2026-04-30", "4 2026-04-30..2026-05-31");
  }

  @Test
  void a_period_opens_on_its_day_and_not_before() {
    assertThat(course.dueOpening(LocalDate.parse("2026-02-27"), Pauses.NONE)).isEmpty();
    assertThat(course.dueOpening(LocalDate.parse("2026-02-28"), Pauses.NONE)).isPresent();
  }

  @Test
  void none_opens_of_a_suspended_account() {
    assertThat(openings(course.in(BillingState.PAUSED), "2026-04-30")).isEmpty();
  }

  @Test
  void after_a_suspension_that_outlived_the_period_they_are_counted_from_the_resume() {
    Pauses pauses = pauses("2026-02-10", "2026-03-05");

    PeriodOpening opening = course.dueOpening(LocalDate.parse("2026-03-05"), pauses).orElseThrow();

    assertThat(opening)
        .isEqualTo(
            new PeriodOpening(
                2, LocalDate.parse("2026-03-05"), LocalDate.parse("2026-04-05"), true));
    assertThat(openings(course.after(opening), "2026-05-05"))
        .containsExactly("3 2026-04-05..2026-05-05", "4 2026-05-05..2026-06-05");
    assertThat(course.dueOpening(LocalDate.parse("2026-03-04"), pauses)).isEmpty();
  }

  @Test
  void a_suspension_that_ends_on_the_day_of_the_opening_or_begins_on_it_changes_nothing() {
    for (Pauses pauses :
        List.of(pauses("2026-02-10", "2026-02-28"), pauses("2026-02-28", "2026-03-10"))) {
      assertThat(course.dueOpening(LocalDate.parse("2026-04-01"), pauses).map(o -> o.opensOn()))
          .hasValue(LocalDate.parse("2026-02-28"));
    }
  }

  @Test
  void of_two_suspensions_that_cover_an_opening_the_later_resume_counts() {
    Pauses pauses =
        new Pauses(List.of(pause("2026-02-10", "2026-03-15"), pause("2026-02-12", "2026-03-20")));

    assertThat(pauses.resumedAfter(LocalDate.parse("2026-02-28")))
        .hasValue(LocalDate.parse("2026-03-20"));
    assertThat(pauses.cover(LocalDate.parse("2026-02-28"))).isTrue();
    assertThat(pauses.cover(LocalDate.parse("2026-03-20"))).isFalse();
  }

  @Test
  void another_length_opens_a_period_on_the_day_of_the_change_and_counts_from_it() {
    PeriodCourse changed = course.changed(QUARTER, LocalDate.parse("2026-02-10"));

    assertThat(openings(changed, "2026-05-10"))
        .containsExactly("2 2026-02-10..2026-05-10 anew", "3 2026-05-10..2026-08-10");
  }

  @Test
  void billing_follows_the_state_of_the_account() {
    assertThat(BillingState.of(AccountState.ACTIVE)).isEqualTo(BillingState.ACTIVE);
    assertThat(BillingState.of(AccountState.SUSPENDED)).isEqualTo(BillingState.PAUSED);
    assertThat(BillingState.of(AccountState.DELETED)).isEqualTo(BillingState.ENDED);
  }

  @Test
  void there_is_no_span_of_no_day() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DateSpan(JANUARY, JANUARY));
    assertThat(DateSpan.ofDay(JANUARY).days()).isEqualTo(1);
    assertThat(new DateSpan(JANUARY, JANUARY.plusDays(30)).days()).isEqualTo(30);
  }

  @Test
  void there_are_no_months_of_nothing() {
    assertThat(new BillingMonths(JANUARY, JANUARY, 1, 1).count()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BillingMonths(JANUARY, JANUARY.plusDays(1), 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BillingMonths(JANUARY, JANUARY.plusDays(1), 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BillingMonths(JANUARY, JANUARY.minusDays(1), 1, 1));
  }

  @Test
  void a_day_outside_of_the_months_is_in_none() {
    BillingMonths months = BillingMonths.of(JANUARY, LocalDate.parse("2026-04-30"), QUARTER);

    assertThat(months.at(JANUARY).from()).isEqualTo(JANUARY);
    assertThat(months.at(LocalDate.parse("2026-04-29")).to()).isEqualTo("2026-04-30");
    assertThatIllegalArgumentException().isThrownBy(() -> months.at(JANUARY.minusDays(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> months.at(LocalDate.parse("2026-04-30")));
  }

  @Test
  void a_day_is_within_a_month_that_opened_before_it() {
    BillingMonths months = BillingMonths.of(JANUARY, LocalDate.parse("2026-04-30"), QUARTER);

    assertThat(months.isWithin(JANUARY)).isFalse();
    assertThat(months.isWithin(JANUARY.plusDays(1))).isTrue();
    assertThat(months.isWithin(months.opensOn(2))).isFalse();
    assertThat(months.isWithin(LocalDate.parse("2026-04-30"))).isFalse();
  }

  private static List<String> openings(PeriodCourse from, String upTo) {
    List<String> openings = new ArrayList<>();
    PeriodCourse course = from;
    Optional<PeriodOpening> due = course.dueOpening(LocalDate.parse(upTo), Pauses.NONE);
    while (due.isPresent() && openings.size() < 10) {
      PeriodOpening opening = due.get();
      openings.add(
          "%d %s..%s%s"
              .formatted(
                  opening.ordinal(),
                  opening.opensOn(),
                  opening.closesOn(),
                  opening.beginsAnew() ? " anew" : ""));
      course = course.after(opening);
      due = course.dueOpening(LocalDate.parse(upTo), Pauses.NONE);
    }
    return openings;
  }

  private static Pauses pauses(String from, String to) {
    return new Pauses(List.of(pause(from, to)));
  }

  private static Pauses.Pause pause(String from, String to) {
    return new Pauses.Pause(LocalDate.parse(from), LocalDate.parse(to));
  }
}
