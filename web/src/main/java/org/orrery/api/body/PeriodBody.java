package org.orrery.api.body;

import java.time.LocalDate;
import org.orrery.register.PeriodItem;

/**
 * A billing period of an account.
 *
 * @param closesOn exclusive
 */
public record PeriodBody(long ordinal, LocalDate opensOn, LocalDate closesOn) {
  /** Shows it. */
  public static PeriodBody of(PeriodItem item) {
    return new PeriodBody(item.ordinal(), item.opensOn(), item.closesOn());
  }
}
