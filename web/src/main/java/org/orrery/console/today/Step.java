package org.orrery.console.today;

/**
 * Something that a new installation has to have.
 *
 * @param name of its text, {@code steps.NAME}
 * @param path where it is done; empty = there is no page for it
 */
public record Step(String name, boolean done, String path) {}
