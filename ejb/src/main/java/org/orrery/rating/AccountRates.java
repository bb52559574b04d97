package org.orrery.rating;

import java.util.List;
import org.orrery.tax.TaxRate;

/**
 * What is put on an account's charges of one business date and taken off them.
 *
 * @param taxes on charges whose schedule includes taxes
 * @param reduction on fees; never on debits set by hand
 */
public record AccountRates(List<TaxRate> taxes, Reduction reduction) {

  /** Nothing is put on and nothing taken off. */
  public static final AccountRates NONE = new AccountRates(List.of(), Reduction.NONE);

  /** Copies the list. */
  public AccountRates {
    taxes = List.copyOf(taxes);
  }
}
