package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was used on a day.
 *
 * @param amount gigabytes of traffic of that day; of other resources the megabytes in use
 */
public record UsageBody(
    @Nullable String resource, @Nullable LocalDate on, @Nullable String amount) {}
