package org.orrery.api.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A business date. */
public record DayBody(@Nullable LocalDate on) {}
