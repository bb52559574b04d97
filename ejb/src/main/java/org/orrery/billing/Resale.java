package org.orrery.billing;

import java.time.LocalDate;
import org.orrery.shared.AccountId;

/**
 * A charge of a reseller's customer.
 *
 * @param account the customer's
 * @param schedule of which the charge is
 * @param on the business date of the charge
 * @param share of the schedule's price that is charged
 */
public record Resale(
    Reseller reseller, AccountId account, long schedule, int ordinal, LocalDate on, Share share) {

  /** {@code days} of {@code divisor}; 1 of 1 where the whole is charged. */
  public record Share(int days, int divisor) {}

  static Resale of(Reseller reseller, AccountId account, Charge charge) {
    Proration part = charge.computation().proration();
    return new Resale(
        reseller,
        account,
        charge.name().scheduleId(),
        charge.name().ordinal(),
        charge.dueOn(),
        part == null ? new Share(1, 1) : new Share(part.days(), part.divisor()));
  }

  ChargeName charge() {
    return new ChargeName(schedule, ordinal);
  }
}
