package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** What a provider calls a payment. */
public record ReferenceBody(@Nullable String reference) {}
