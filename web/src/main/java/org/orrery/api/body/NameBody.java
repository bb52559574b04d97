package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** A name. */
public record NameBody(@Nullable String name) {}
