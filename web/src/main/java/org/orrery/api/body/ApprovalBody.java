package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/**
 * How a signup is approved.
 *
 * @param taxed whether a claim to pay no tax is only kept, not granted
 */
public record ApprovalBody(@Nullable Boolean taxed) {}
