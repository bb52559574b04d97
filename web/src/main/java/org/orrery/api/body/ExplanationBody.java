package org.orrery.api.body;

import java.util.List;

/**
 * How a charge came about.
 *
 * @param lines one for each step
 */
public record ExplanationBody(long charge, List<String> lines) {}
