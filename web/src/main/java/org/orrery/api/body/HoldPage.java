package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.register.Page;

/**
 * A page of a list, newest first.
 *
 * @param next what the page after this one is asked for by; absent = there is none
 */
public record HoldPage(List<HoldBody> items, @Nullable Long next) {
  /** Shows it. */
  public static HoldPage of(Page<HoldBody> page) {
    return new HoldPage(page.items(), page.next());
  }
}
