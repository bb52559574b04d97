package org.orrery.schedule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.period.BillingMonths;
import org.orrery.period.BillingState;
import org.orrery.period.DateSpan;
import org.orrery.period.PeriodOpening;
import org.orrery.rating.Computation;
import org.orrery.rating.FeeRating;
import org.orrery.shared.Money;

/**
 * When fees are charged, and for which days.
 *
 * <p>Recurrent fees are charged in advance: by the billing period when one opens, or by the billing
 * month when one opens. Usage fees are charged in arrears, when a billing month closes. Source: API
 * reference, sections 6.1 and 6.2.
 */
public final class FeeCourse {

  private FeeCourse() {}

  /**
   * A fee as it begins.
   *
   * @param open the open period; empty = it waits for the next one
   */
  public static DebitSchedule begin(
      AccountView account, long id, LocalDate on, NewFee fee, Optional<BillingMonths> open) {
    boolean suspended = account.state() == AccountState.SUSPENDED;
    return new DebitSchedule(
        id,
        account.id(),
        account.seller(),
        fee.kind().debit(),
        suspended ? BillingState.PAUSED : BillingState.ACTIVE,
        Money.zero(account.currency()),
        on,
        null,
        fee.kind() == NewFee.Kind.SETUP ? (@Nullable Integer) 1 : null,
        1,
        open.map(period -> fee.kind() == NewFee.Kind.USAGE ? period.at(on).to() : on).orElse(null),
        new DebitTexts(fee.description(), "", ""),
        new DebitTerms(false, true),
        months(fee, on, open));
  }

  private static @Nullable BillingMonths months(
      NewFee fee, LocalDate on, Optional<BillingMonths> open) {
    BillingMonths period = open.orElse(new BillingMonths(on, on.plusDays(1), 1, 1));
    return switch (fee.timing()) {
      case PERIOD -> null;
      case MONTH -> period;
      case FRESH_MONTH -> period.restarted(on);
    };
  }

  /**
   * What is charged at once; empty = nothing, because usage is charged in arrears, and a recurrent
   * fee in a period that is open.
   */
  public static Optional<Charge> firstCharge(
      DebitSchedule schedule, NewFee fee, Optional<BillingMonths> open) {
    FeeRating rating = span -> fee.rate();
    return switch (fee.kind()) {
      case USAGE -> Optional.empty();
      case SETUP -> Optional.of(once(schedule, rating));
      case RECURRENT ->
          open.map(
              period ->
                  schedule.months() == null
                      ? restOfPeriod(schedule, period, rating)
                      : monthCharge(schedule, rating));
    };
  }

  /** When a fee by the month is charged first in these months. */
  static LocalDate firstDue(DebitKind kind, BillingMonths months) {
    return kind == DebitKind.USAGE_FEE ? months.at(months.from()).to() : months.from();
  }

  /** When it is charged next after {@code on}; null = not before the next period opens. */
  static @Nullable LocalDate dueAfter(DebitKind kind, BillingMonths months, LocalDate on) {
    if (!on.isBefore(months.to())) {
      return null;
    }
    LocalDate turn = months.at(on).to();
    return kind == DebitKind.USAGE_FEE || turn.isBefore(months.to()) ? turn : null;
  }

  /** The charge, on its due date, of the month that opens or closes then. */
  public static Charge monthCharge(DebitSchedule schedule, FeeRating rating) {
    LocalDate on = Objects.requireNonNull(schedule.nextDueOn());
    BillingMonths months = Objects.requireNonNull(schedule.months());
    boolean closes = schedule.kind() == DebitKind.USAGE_FEE;
    return whole(schedule, on, months.at(closes ? on.minusDays(1) : on), rating);
  }

  /** The charge of usage from the opening of a month to a day on which it is closed early. */
  public static Charge cutMonthCharge(DebitSchedule schedule, LocalDate on, FeeRating rating) {
    BillingMonths months = Objects.requireNonNull(schedule.months());
    DateSpan cut = new DateSpan(months.at(on).from(), on);
    return whole(schedule, on, cut, rating);
  }

  /** The charge of a whole period. */
  public static Charge periodCharge(
      DebitSchedule schedule, PeriodOpening opening, FeeRating rating) {
    return whole(schedule, opening.opensOn(), opening.span(), rating);
  }

  /** The first charge in a period that is open: for the days that are left, that of setting too. */
  private static Charge restOfPeriod(
      DebitSchedule schedule, BillingMonths period, FeeRating rating) {
    DateSpan rest = new DateSpan(schedule.setOn(), period.to());
    return Charge.due(
        schedule,
        schedule.setOn(),
        rest,
        Computation.fee(
            rating.rate(rest), schedule.amount().currency(), rest.days(), period.days()));
  }

  /** The one charge of a setup fee. */
  private static Charge once(DebitSchedule schedule, FeeRating rating) {
    return whole(schedule, schedule.setOn(), DateSpan.ofDay(schedule.setOn()), rating);
  }

  private static Charge whole(
      DebitSchedule schedule, LocalDate on, DateSpan span, FeeRating rating) {
    int days = span.days();
    return Charge.due(
        schedule,
        on,
        span,
        Computation.fee(rating.rate(span), schedule.amount().currency(), days, days));
  }
}
