package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** The plan that an account is on. */
public record PlanChoiceBody(@Nullable Integer planId, @Nullable Integer periodId) {}
