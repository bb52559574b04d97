package org.orrery.api.body;

import java.util.List;

/** The newest 1000 API tokens, newest first. */
public record ApiTokenList(List<ApiTokenBody> items) {}
