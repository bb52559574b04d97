package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.register.Page;

/**
 * A page of a list, newest first.
 *
 * @param next what the page after this one is asked for by; absent = there is none
 */
public record ReceivedPage(List<ReceivedBody> items, @Nullable Long next) {
  /** Shows it. */
  public static ReceivedPage of(Page<ReceivedBody> page) {
    return new ReceivedPage(page.items(), page.next());
  }
}
