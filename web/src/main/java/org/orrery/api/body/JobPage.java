package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.register.Page;

/**
 * A page of a list, newest first.
 *
 * @param next what the page after this one is asked for by; absent = there is none
 */
public record JobPage(List<JobBody> items, @Nullable Long next) {
  /** Shows it. */
  public static JobPage of(Page<JobBody> page) {
    return new JobPage(page.items(), page.next());
  }
}
