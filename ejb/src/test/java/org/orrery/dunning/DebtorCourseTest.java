package org.orrery.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.dunning.DebtorCaseBuilder.anAccount;
import static org.orrery.dunning.DunningAct.CLEAR;
import static org.orrery.dunning.DunningAct.DELETE;
import static org.orrery.dunning.DunningAct.END_TRIAL;
import static org.orrery.dunning.DunningAct.LIST;
import static org.orrery.dunning.DunningAct.NOTICE;
import static org.orrery.dunning.DunningAct.REST;
import static org.orrery.dunning.DunningAct.RESUME_WITH_RESELLER;
import static org.orrery.dunning.DunningAct.SUSPEND;
import static org.orrery.dunning.DunningAct.SUSPEND_WITH_RESELLER;
import static org.orrery.dunning.DunningAct.WARN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orrery.account.SuspendedBy;
import org.orrery.shared.InvalidValueException;

/** Sections 6.3, 6.10 and 6.11 of the API reference, and what we decided where they are silent. */
class DebtorCourseTest {

  private static final DunningTerms TERMS = new DunningTerms(2, 5, 30);

  @ParameterizedTest
  @CsvSource({"9.99, false", "10.00, false", "10.01, true", "0.00, false"})
  void a_debtor_owes_more_than_the_credit_limit(String owed, boolean debtor) {
    assertThat(on("2027-03-01", anAccount().owing(owed), TERMS).contains(LIST)).isEqualTo(debtor);
  }

  @Test
  void a_card_that_can_be_charged_keeps_from_the_list_and_takes_nobody_off_it() {
    assertThat(on("2027-03-01", anAccount().owing("11.00").payingByGoodCard(), TERMS)).isEmpty();
    assertThat(
            on(
                "2027-03-06",
                anAccount().owing("11.00").payingByGoodCard().listed("2027-03-01"),
                TERMS))
        .containsExactly(NOTICE, SUSPEND);
  }

  @Test
  void a_debt_rests_while_its_card_is_not_charged_for_a_reason_of_ours() {
    var unlisted = anAccount().owing("11.00").withCardHeldUp();
    var listed =
        anAccount()
            .owing("11.00")
            .listed("2027-02-01", "2027-02-03", "2027-02-24")
            .withCardHeldUp();
    var rested = anAccount().owing("11.00").listed("2027-03-03").withCardHeldUp();
    var paid = anAccount().owing("10.00").listed("2027-02-01").withCardHeldUp();

    assertThat(on("2027-03-03", unlisted, TERMS)).isEmpty();
    assertThat(on("2027-03-03", listed, TERMS)).containsExactly(REST);
    assertThat(on("2027-03-03", rested, TERMS)).isEmpty();
    assertThat(on("2027-03-04", rested, TERMS)).containsExactly(REST);
    assertThat(on("2027-03-03", paid, TERMS)).containsExactly(CLEAR);
  }

  @Test
  void the_notice_goes_out_on_the_same_day_when_no_days_are_set() {
    assertThat(on("2027-03-01", anAccount().owing("11.00"), DunningTerms.MILD))
        .containsExactly(LIST, NOTICE);
  }

  @Test
  void nobody_is_suspended_or_deleted_when_no_days_are_set() {
    assertThat(on("2037-03-01", anAccount().owing("11.00").listed("2027-03-01"), DunningTerms.MILD))
        .containsExactly(NOTICE);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-02, ",
    "2027-03-03, NOTICE",
    "2027-03-05, NOTICE",
    "2027-03-06, NOTICE SUSPEND",
    "2027-03-23, NOTICE SUSPEND",
    "2027-03-24, NOTICE SUSPEND WARN",
    "2027-03-31, NOTICE SUSPEND WARN",
  })
  void each_step_has_its_day(String day, @Nullable String acts) {
    assertThat(on(day, anAccount().owing("11.00").listed("2027-03-01"), TERMS))
        .map(DunningAct::name)
        .isEqualTo(acts == null ? List.of() : List.of(acts.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-24, 2027-03-30, ",
    "2027-03-24, 2027-03-31, DELETE",
    "2027-03-28, 2027-03-31, ",
    "2027-03-28, 2027-04-03, ",
    "2027-03-28, 2027-04-04, DELETE",
  })
  void a_deletion_comes_on_its_day_and_a_week_after_the_warning(
      String warned, String day, @Nullable String act) {
    var file =
        anAccount()
            .owing("11.00")
            .listed("2027-03-01", "2027-03-03", warned)
            .suspendedBy(SuspendedBy.DEBT);

    assertThat(on(day, file, TERMS)).isEqualTo(act == null ? List.of() : List.of(DELETE));
  }

  @Test
  void everything_may_happen_on_one_day() {
    assertThat(on("2027-03-01", anAccount().owing("11.00"), new DunningTerms(0, 0, 7)))
        .containsExactly(LIST, NOTICE, SUSPEND, WARN);
  }

  @Test
  void a_debtor_who_paid_down_to_the_limit_is_none() {
    assertThat(on("2027-03-09", anAccount().owing("10.00").listed("2027-03-01"), TERMS))
        .containsExactly(CLEAR);
  }

  @Test
  void who_is_suspended_is_not_suspended_again() {
    var file =
        anAccount()
            .owing("11.00")
            .listed("2027-03-01", "2027-03-03", null)
            .suspendedBy(SuspendedBy.ADMINISTRATOR);

    assertThat(on("2027-03-09", file, TERMS)).isEmpty();
  }

  @Test
  void who_was_resumed_today_is_not_suspended_before_tomorrow() {
    var file =
        anAccount().owing("11.00").listed("2027-03-09", "2027-03-09", null).resumedOn("2027-03-09");
    DunningTerms atOnce = new DunningTerms(null, 0, null);

    assertThat(on("2027-03-09", file, atOnce)).isEmpty();
    assertThat(on("2027-03-10", file, atOnce)).containsExactly(SUSPEND);
  }

  @Test
  void an_account_of_a_plan_without_billing_is_no_debtor() {
    assertThat(on("2027-03-01", anAccount().owing("11.00").unbilled(), TERMS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2027-02-27, false", "2027-02-28, true", "2027-03-09, true"})
  void a_trial_is_suspended_from_its_last_day_on(String day, boolean over) {
    assertThat(on(day, anAccount().owing("11.00").trialUntil("2027-02-28"), TERMS))
        .isEqualTo(over ? List.of(END_TRIAL) : List.of());
  }

  @Test
  void an_ended_trial_that_was_resumed_is_suspended_again_on_the_next_day() {
    var file = anAccount().trialUntil("2027-02-28").resumedOn("2027-03-09");

    assertThat(on("2027-03-09", file, TERMS)).isEmpty();
    assertThat(on("2027-03-10", file, TERMS)).containsExactly(END_TRIAL);
  }

  @Test
  void customers_of_a_suspended_reseller_are_suspended_and_their_debts_rest() {
    var running = anAccount().owing("11.00").listed("2027-01-01").ofSuspendedReseller();
    var suspended =
        anAccount()
            .owing("11.00")
            .listed("2027-01-01", "2027-01-01", "2027-01-02")
            .suspendedBy(SuspendedBy.RESELLER_SUSPENDED)
            .ofSuspendedReseller();

    assertThat(on("2027-03-09", running, TERMS)).containsExactly(SUSPEND_WITH_RESELLER);
    assertThat(on("2027-03-09", suspended, TERMS)).isEmpty();
  }

  @Test
  void they_are_resumed_with_it_but_for_those_whom_somebody_else_suspended() {
    var withIt = anAccount().suspendedBy(SuspendedBy.RESELLER_SUSPENDED);
    var byAdministrator = anAccount().suspendedBy(SuspendedBy.ADMINISTRATOR);

    assertThat(on("2027-03-09", withIt, TERMS)).containsExactly(RESUME_WITH_RESELLER);
    assertThat(on("2027-03-09", byAdministrator, TERMS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1,,", ",-1,", ",,6", ",10,10", "4000,,"})
  void terms_that_make_no_sense_are_refused(
      @Nullable Integer notice, @Nullable Integer suspend, @Nullable Integer delete) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new DunningTerms(notice, suspend, delete));
  }

  private static List<DunningAct> on(String day, DebtorCaseBuilder file, DunningTerms terms) {
    return DebtorCourse.acts(file.build(), terms, LocalDate.parse(day));
  }
}
