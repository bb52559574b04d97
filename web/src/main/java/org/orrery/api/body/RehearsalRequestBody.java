package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run to be rehearsed.
 *
 * @param seller absent = the seller that the caller acts for
 * @param on the business date up to which it would run
 */
public record RehearsalRequestBody(@Nullable Long seller, @Nullable LocalDate on) {}
