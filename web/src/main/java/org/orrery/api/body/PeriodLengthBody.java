package org.orrery.api.body;

import org.jspecify.annotations.Nullable;
import org.orrery.plan.PeriodLength;

/**
 * How long a billing period lasts.
 *
 * @param unit DAY, WEEK, MONTH or YEAR
 */
public record PeriodLengthBody(@Nullable String unit, @Nullable Integer count) {
  PeriodLength wanted() {
    return new PeriodLength(
        PeriodLength.Unit.named(Given.value("unit", unit)), Given.value("count", count));
  }
}
