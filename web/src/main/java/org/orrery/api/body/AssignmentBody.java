package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** To which account something is credited. */
public record AssignmentBody(@Nullable Long account) {}
