package org.orrery.node;

/**
 * A node was not heard of for 30 seconds: what it holds is for others to take. Fired once, by one
 * of the others, in a transaction. It may be frozen and come back: who takes something from it must
 * be sure that it notices.
 */
public record NodeLost(String name) {}
