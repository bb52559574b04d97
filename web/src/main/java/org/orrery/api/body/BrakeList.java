package org.orrery.api.body;

import java.util.List;

/** Runs that wait for an approval. */
public record BrakeList(List<BrakeBody> items) {}
