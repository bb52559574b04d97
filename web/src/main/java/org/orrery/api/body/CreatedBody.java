package org.orrery.api.body;

/** What was made. */
public record CreatedBody(long id) {}
