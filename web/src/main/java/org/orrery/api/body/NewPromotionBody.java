package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** A promotion to be added. */
public record NewPromotionBody(
    @Nullable Long seller, @Nullable String description, @Nullable String percent) {}
