package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.register.Page;

/**
 * A page of a list, newest first.
 *
 * @param next what the page after this one is asked for by; absent = there is none
 */
public record PeriodPage(List<PeriodBody> items, @Nullable Long next) {
  /** Shows it. */
  public static PeriodPage of(Page<PeriodBody> page) {
    return new PeriodPage(page.items(), page.next());
  }
}
