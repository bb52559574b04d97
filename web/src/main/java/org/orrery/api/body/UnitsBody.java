package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** Units of a resource. */
public record UnitsBody(@Nullable String resource, @Nullable String units) {}
