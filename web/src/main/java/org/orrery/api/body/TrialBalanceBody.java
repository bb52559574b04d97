package org.orrery.api.body;

import java.time.LocalDate;
import java.util.List;
import org.orrery.ledger.TrialBalance;

/**
 * The sums of the books of a seller at the end of a day.
 *
 * @param sums those of a currency sum to zero
 */
public record TrialBalanceBody(LocalDate on, List<BookSumBody> sums) {
  /** Shows it. */
  public static TrialBalanceBody of(TrialBalance balance) {
    return new TrialBalanceBody(
        balance.on(), balance.sums().stream().map(BookSumBody::of).toList());
  }
}
