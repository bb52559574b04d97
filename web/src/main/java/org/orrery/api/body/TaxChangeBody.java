package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another percentage from a day on. */
public record TaxChangeBody(@Nullable String percent, @Nullable LocalDate on) {}
