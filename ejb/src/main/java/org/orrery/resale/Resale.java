package org.orrery.resale;

import java.time.LocalDate;
import org.orrery.period.DateSpan;
import org.orrery.rating.Computation;
import org.orrery.rating.Proration;
import org.orrery.schedule.Charge;
import org.orrery.schedule.ChargeName;
import org.orrery.shared.AccountId;

/**
 * A charge of a reseller's customer, also one that comes to nothing for the customer.
 *
 * @param account the customer's
 * @param schedule of which the charge is
 * @param on the business date of the charge
 * @param span the days that it is for
 * @param share of the period or month that it is for
 */
public record Resale(
    Reseller reseller,
    AccountId account,
    long schedule,
    int ordinal,
    LocalDate on,
    DateSpan span,
    Share share) {

  /** {@code days} of {@code divisor}; 1 of 1 where the whole is charged. */
  public record Share(int days, int divisor) {}

  static Resale of(Reseller reseller, AccountId account, Charge charge) {
    Computation computation = charge.computation();
    Proration part = computation.proration();
    return new Resale(
        reseller,
        account,
        charge.name().scheduleId(),
        charge.name().ordinal(),
        charge.dueOn(),
        charge.span(),
        part == null ? new Share(1, 1) : new Share(part.days(), part.divisor()));
  }

  ChargeName charge() {
    return new ChargeName(schedule, ordinal);
  }
}
