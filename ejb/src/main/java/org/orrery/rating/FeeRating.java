package org.orrery.rating;

import org.orrery.period.DateSpan;

/** What a fee comes to when it is charged; read before, and pure. */
@FunctionalInterface
public interface FeeRating {

  /**
   * The exact price.
   *
   * @param span the billing period or billing month that is charged
   */
  FeeRate rate(DateSpan span);
}
