package org.orrery.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orrery.period.BillingState;
import org.orrery.period.PeriodOpening;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** The life of a schedule: due, charged, waiting, ended, taken up. */
class DebitScheduleTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");
  private static final MonthlyCycle MONTHLY = new MonthlyCycle(DAY, FirstCharge.RIGHT_NOW, 1);

  @Test
  void it_is_due_from_its_date_on_while_it_is_active() {
    DebitSchedule schedule = schedule(DebitKind.MONTHLY, BillingState.ACTIVE, DAY);

    assertThat(schedule.isDueOn(DAY.minusDays(1))).isFalse();
    assertThat(schedule.isDueOn(DAY)).isTrue();
    assertThat(schedule.isDueOn(DAY.plusDays(1))).isTrue();
    assertThat(schedule(DebitKind.MONTHLY, BillingState.PAUSED, DAY).isDueOn(DAY)).isFalse();
    assertThat(schedule(DebitKind.BILLING_PERIOD, BillingState.ACTIVE, null).isDueOn(DAY))
        .isFalse();
  }

  @Test
  void a_period_that_opens_after_the_day_of_setting_charges_it_and_one_of_that_day_does_not() {
    DebitSchedule schedule = schedule(DebitKind.BILLING_PERIOD, BillingState.ACTIVE, null);

    assertThat(schedule.waitsFor(opening(DAY.plusDays(1), false))).isTrue();
    assertThat(schedule.waitsFor(opening(DAY, false))).isFalse();
    assertThat(schedule.waitsFor(opening(DAY, true))).as("begun anew").isTrue();
  }

  @Test
  void what_is_paused_or_follows_no_period_waits_for_none() {
    PeriodOpening opening = opening(DAY.plusDays(1), true);

    assertThat(schedule(DebitKind.BILLING_PERIOD, BillingState.PAUSED, null).waitsFor(opening))
        .isFalse();
    assertThat(schedule(DebitKind.MONTHLY, BillingState.ACTIVE, DAY).waitsFor(opening)).isFalse();
    assertThat(schedule(DebitKind.RECURRENT_FEE, BillingState.ACTIVE, null).waitsFor(opening))
        .isTrue();
    assertThat(schedule(DebitKind.USAGE_FEE, BillingState.ACTIVE, null).waitsFor(opening)).isTrue();
    assertThat(schedule(DebitKind.SETUP_FEE, BillingState.ACTIVE, null).waitsFor(opening))
        .isFalse();
  }

  @Test
  void it_ends_with_its_last_charge() {
    DebitSchedule first = schedule(DebitKind.MONTHLY, BillingState.ACTIVE, DAY);

    DebitSchedule second = first.advanced();
    DebitSchedule ended = second.advanced();

    assertThat(second.state()).isEqualTo(BillingState.ACTIVE);
    assertThat(second.nextDueOn()).isEqualTo("2026-05-20");
    assertThat(second.nextOrdinal()).isEqualTo(2);
    assertThat(ended.state()).isEqualTo(BillingState.ENDED);
    assertThat(ended.nextDueOn()).isNull();
  }

  @Test
  void what_waits_has_no_charge_that_is_due() {
    assertThatIllegalStateException()
        .isThrownBy(schedule(DebitKind.BILLING_PERIOD, BillingState.ACTIVE, null)::dueCharge)
        .withMessage("schedule 7 has no due date");
  }

  @Test
  void a_debit_of_a_restored_account_goes_on_where_it_ended() {
    DebitSchedule second = schedule(DebitKind.MONTHLY, BillingState.ACTIVE, DAY).advanced();

    assertThat(second.takenUp(BillingState.PAUSED).nextDueOn()).isEqualTo("2026-05-20");
    assertThat(second.takenUp(BillingState.PAUSED).state()).isEqualTo(BillingState.PAUSED);
    assertThat(second.revived(BillingState.ACTIVE, DAY).nextDueOn()).isEqualTo("2026-05-20");
    assertThat(second.at(9).nextOrdinal()).isEqualTo(9);
    assertThat(second.at(9).nextDueOn()).isEqualTo("2026-05-20");
  }

  @Test
  void fees_alone_bear_promotions() {
    assertThat(DebitKind.values())
        .filteredOn(DebitKind::isFee)
        .containsExactlyInAnyOrder(
            DebitKind.SETUP_FEE, DebitKind.RECURRENT_FEE, DebitKind.USAGE_FEE);
  }

  private static PeriodOpening opening(LocalDate on, boolean beginsAnew) {
    return new PeriodOpening(2, on, on.plusMonths(1), beginsAnew);
  }

  private static DebitSchedule schedule(
      DebitKind kind, BillingState state, @Nullable LocalDate dueOn) {
    return new DebitSchedule(
        7,
        new AccountId(1),
        SellerId.HOST,
        kind,
        state,
        Money.of("6.00", "USD"),
        DAY,
        kind == DebitKind.MONTHLY ? MONTHLY : null,
        kind == DebitKind.MONTHLY ? (@Nullable Integer) 2 : null,
        1,
        dueOn,
        new DebitTexts("Work", "", ""),
        new DebitTerms(false, true),
        null);
  }
}
