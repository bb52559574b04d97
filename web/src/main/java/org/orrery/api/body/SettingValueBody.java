package org.orrery.api.body;

import org.jspecify.annotations.Nullable;

/** What a setting is to be. */
public record SettingValueBody(@Nullable String value) {}
