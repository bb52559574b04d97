package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** Why something is done. */
public record ReasonBody(@Nullable String reason) {}
