package org.orrery.register;

/** How many charges of a bill run a node made. */
public record RunShareItem(String node, long charged) {}
