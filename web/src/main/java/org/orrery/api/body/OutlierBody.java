package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.billrun.Rehearsal.Outlier;
import org.orrery.shared.Money;

/**
 * An account that would be charged unusually much.
 *
 * @param last its last invoice; absent = there is none
 */
public record OutlierBody(long account, Amount total, @Nullable Amount last, String reason) {
  /** Shows it. */
  public static OutlierBody of(Outlier outlier) {
    Money last = outlier.last();
    return new OutlierBody(
        outlier.account().value(),
        Amount.of(outlier.total()),
        last == null ? null : Amount.of(last),
        outlier.reason());
  }
}
