package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.register.Page;

/**
 * A page of a list, newest first.
 *
 * @param next what the page after this one is asked for by; absent = there is none
 */
public record RunPage(List<RunBody> items, @Nullable Long next) {
  /** Shows it. */
  public static RunPage of(Page<RunBody> page) {
    return new RunPage(page.items(), page.next());
  }
}
