package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.register.RehearsalOutlierItem;
import org.orrery.shared.Money;

/**
 * An account that a rehearsed run would charge unusually much.
 *
 * @param last its last invoice; absent = there was none
 */
public record FoundOutlierBody(long account, Amount total, @Nullable Amount last, String reason) {
  /** Shows it. */
  public static FoundOutlierBody of(RehearsalOutlierItem item) {
    Money last = item.last();
    return new FoundOutlierBody(
        item.account(),
        Amount.of(item.total()),
        last == null ? null : Amount.of(last),
        item.reason());
  }
}
