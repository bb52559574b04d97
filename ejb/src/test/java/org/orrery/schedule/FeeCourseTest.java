package org.orrery.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.account.PaymentMethod;
import org.orrery.period.BillingMonths;
import org.orrery.period.BillingState;
import org.orrery.period.DateSpan;
import org.orrery.period.PeriodOpening;
import org.orrery.plan.PeriodLength;
import org.orrery.rating.FeeRate;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** When fees are charged, of a quarter of 92 days with months from 1 July, 1 and 31 August. */
class FeeCourseTest {

  private static final LocalDate JULY = LocalDate.parse("2026-07-01");
  private static final LocalDate OCTOBER = LocalDate.parse("2026-10-01");
  private static final BillingMonths QUARTER =
      BillingMonths.of(JULY, OCTOBER, new PeriodLength(PeriodLength.Unit.MONTH, 3));
  private static final Optional<BillingMonths> NO_PERIOD = Optional.empty();

  @Test
  void a_fee_of_the_period_is_charged_for_the_days_that_are_left() {
    LocalDate on = LocalDate.parse("2026-08-16");
    NewFee fee = fee(NewFee.Kind.RECURRENT, NewFee.Timing.PERIOD);
    DebitSchedule schedule = begin(on, fee, AccountState.ACTIVE);

    Charge first = FeeCourse.firstCharge(schedule, fee, Optional.of(QUARTER)).orElseThrow();

    assertThat(told(first)).isEqualTo("2026-08-16 15.00 2026-08-16..2026-10-01");
    assertThat(schedule.state()).isEqualTo(BillingState.ACTIVE);
    assertThat(schedule.advanced().nextDueOn()).as("waits for the next period").isNull();
  }

  @Test
  void a_setup_fee_is_charged_whole_once() {
    NewFee fee = fee(NewFee.Kind.SETUP, NewFee.Timing.PERIOD);
    DebitSchedule schedule = begin(LocalDate.parse("2026-08-16"), fee, AccountState.ACTIVE);

    Charge first = FeeCourse.firstCharge(schedule, fee, Optional.of(QUARTER)).orElseThrow();

    assertThat(told(first)).isEqualTo("2026-08-16 30.00 2026-08-16..2026-08-17");
    assertThat(schedule.advanced().state()).isEqualTo(BillingState.ENDED);
  }

  @Test
  void a_fee_by_the_month_is_charged_for_the_whole_open_month_and_when_each_next_one_opens() {
    NewFee fee = fee(NewFee.Kind.RECURRENT, NewFee.Timing.MONTH);
    DebitSchedule schedule = begin(LocalDate.parse("2026-07-20"), fee, AccountState.ACTIVE);

    Charge first = FeeCourse.firstCharge(schedule, fee, Optional.of(QUARTER)).orElseThrow();

    assertThat(told(first)).isEqualTo("2026-07-20 30.00 2026-07-01..2026-08-01");
    assertThat(charges(schedule.advanced()))
        .containsExactly(
            "2026-08-01 30.00 2026-08-01..2026-08-31", "2026-08-31 30.00 2026-08-31..2026-10-01");
  }

  @Test
  void a_fee_of_a_fresh_month_has_months_from_its_day_on_and_the_last_ends_with_the_period() {
    NewFee fee = fee(NewFee.Kind.RECURRENT, NewFee.Timing.FRESH_MONTH);
    DebitSchedule schedule = begin(LocalDate.parse("2026-08-16"), fee, AccountState.ACTIVE);

    assertThat(charges(schedule))
        .containsExactly(
            "2026-08-16 30.00 2026-08-16..2026-09-16", "2026-09-16 30.00 2026-09-16..2026-10-01");
  }

  @Test
  void usage_is_charged_when_each_month_closes() {
    NewFee fee = fee(NewFee.Kind.USAGE, NewFee.Timing.MONTH);
    DebitSchedule schedule = begin(LocalDate.parse("2026-07-20"), fee, AccountState.ACTIVE);

    assertThat(FeeCourse.firstCharge(schedule, fee, Optional.of(QUARTER))).isEmpty();
    assertThat(charges(schedule))
        .containsExactly(
            "2026-08-01 30.00 2026-07-01..2026-08-01",
            "2026-08-31 30.00 2026-08-01..2026-08-31",
            "2026-10-01 30.00 2026-08-31..2026-10-01");
  }

  @Test
  void usage_of_a_month_that_is_closed_early_is_charged_up_to_that_day() {
    NewFee fee = fee(NewFee.Kind.USAGE, NewFee.Timing.MONTH);
    DebitSchedule schedule = begin(LocalDate.parse("2026-08-03"), fee, AccountState.ACTIVE);

    Charge cut =
        FeeCourse.cutMonthCharge(schedule, LocalDate.parse("2026-08-10"), span -> fee.rate());

    assertThat(told(cut)).isEqualTo("2026-08-10 30.00 2026-08-01..2026-08-10");
  }

  @Test
  void a_period_that_opens_is_charged_whole() {
    DebitSchedule schedule =
        begin(JULY, fee(NewFee.Kind.RECURRENT, NewFee.Timing.PERIOD), AccountState.ACTIVE);
    LocalDate january = LocalDate.parse("2027-01-01");

    Charge charge =
        FeeCourse.periodCharge(
            schedule, new PeriodOpening(2, OCTOBER, january, false), FeeCourseTest::thirty);

    assertThat(told(charge)).isEqualTo("2026-10-01 30.00 2026-10-01..2027-01-01");
  }

  @Test
  void the_rate_is_asked_for_the_days_that_are_charged() {
    List<DateSpan> asked = new ArrayList<>();
    DebitSchedule schedule =
        begin(JULY, fee(NewFee.Kind.USAGE, NewFee.Timing.MONTH), AccountState.ACTIVE);

    FeeCourse.monthCharge(
        schedule,
        span -> {
          asked.add(span);
          return thirty(span);
        });

    assertThat(asked).containsExactly(new DateSpan(JULY, LocalDate.parse("2026-08-01")));
  }

  @Test
  void without_an_open_period_nothing_is_charged_before_the_next_one() {
    NewFee fee = fee(NewFee.Kind.RECURRENT, NewFee.Timing.MONTH);
    DebitSchedule schedule =
        FeeCourse.begin(account(AccountState.SUSPENDED), 7, JULY, fee, NO_PERIOD);

    assertThat(FeeCourse.firstCharge(schedule, fee, NO_PERIOD)).isEmpty();
    assertThat(schedule.state()).isEqualTo(BillingState.PAUSED);
    assertThat(schedule.nextDueOn()).isNull();
    assertThat(schedule.months()).as("those of a period that is over").isNotNull();
  }

  @Test
  void the_months_of_the_next_period_set_a_fee_going_again() {
    BillingMonths next =
        BillingMonths.of(
            OCTOBER, LocalDate.parse("2027-01-01"), new PeriodLength(PeriodLength.Unit.MONTH, 3));

    assertThat(begin(JULY, fee(NewFee.Kind.RECURRENT, NewFee.Timing.MONTH)).by(next).nextDueOn())
        .isEqualTo("2026-10-01");
    assertThat(begin(JULY, fee(NewFee.Kind.USAGE, NewFee.Timing.MONTH)).by(next).nextDueOn())
        .isEqualTo("2026-11-01");
  }

  @Test
  void a_fee_of_a_restored_account_goes_on_with_the_month_after_the_deletion() {
    DebitSchedule fee = begin(JULY, fee(NewFee.Kind.RECURRENT, NewFee.Timing.MONTH));

    DebitSchedule revived = fee.revived(BillingState.PAUSED, LocalDate.parse("2026-07-10"));

    assertThat(revived.state()).isEqualTo(BillingState.PAUSED);
    assertThat(revived.nextDueOn()).isEqualTo("2026-08-01");
    assertThat(fee.revived(BillingState.ACTIVE, JULY).nextDueOn()).isEqualTo("2026-08-01");
    assertThat(fee.revived(BillingState.ACTIVE, JULY.minusDays(1)).nextDueOn()).isNull();
    assertThat(fee.revived(BillingState.ACTIVE, OCTOBER).nextDueOn()).isNull();
  }

  private static List<String> charges(DebitSchedule from) {
    List<String> charges = new ArrayList<>();
    DebitSchedule schedule = from;
    while (schedule.nextDueOn() != null && charges.size() < 10) {
      charges.add(told(FeeCourse.monthCharge(schedule, FeeCourseTest::thirty)));
      schedule = schedule.advanced();
    }
    return charges;
  }

  private static String told(Charge charge) {
    return "%s %s %s..%s"
        .formatted(
            charge.dueOn(),
            charge.price().net().amount(),
            charge.span().from(),
            charge.span().to());
  }

  private static FeeRate thirty(DateSpan span) {
    return new FeeRate(new BigDecimal("30"), 1);
  }

  private static NewFee fee(NewFee.Kind kind, NewFee.Timing timing) {
    return new NewFee(kind, timing, new FeeRate(new BigDecimal("30"), 1), "Mailbox");
  }

  private static DebitSchedule begin(LocalDate on, NewFee fee) {
    return begin(on, fee, AccountState.ACTIVE);
  }

  private static DebitSchedule begin(LocalDate on, NewFee fee, AccountState state) {
    return FeeCourse.begin(account(state), 7, on, fee, Optional.of(QUARTER));
  }

  private static AccountView account(AccountState state) {
    return new AccountView(
        new AccountId(1),
        new CustomerId(1),
        SellerId.HOST,
        Currency.getInstance("USD"),
        state,
        1,
        0,
        JULY,
        PaymentMethod.NONE);
  }
}
