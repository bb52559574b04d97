package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/**
 * A test mail that is to be sent.
 *
 * @param recipient such as {@code jane@example.com}
 */
public record TestMailBody(@Nullable String recipient) {}
