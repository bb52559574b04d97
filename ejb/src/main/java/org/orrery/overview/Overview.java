package org.orrery.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the business stands.
 *
 * @param seller whose it is; null = all sellers'
 * @param businessDate the seller's, or the host's
 * @param days the last {@value Today#DAYS} business dates on which something was charged or
 *     invoiced, the oldest first, by currency
 * @param due debits and fees that the run of the next business date finds due, by their schedules:
 *     before discounts, taxes and proration, those of held accounts included
 * @param debtors who is listed as debtor, and what they owe
 * @param lastRun null = there was none
 * @param installation null for resellers
 */
public record Overview(
    @Nullable Long seller,
    LocalDate businessDate,
    List<DaySum> days,
    Sums due,
    Sums debtors,
    @Nullable LastRun lastRun,
    Attention attention,
    @Nullable Installation installation) {

  /** Copies the list. */
  public Overview {
    days = List.copyOf(days);
  }
}
