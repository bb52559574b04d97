package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a price.
 *
 * @param value absent = of a plan nothing, or any number; of a period the figure of its plan
 */
public record FigureBody(@Nullable String value) {}
