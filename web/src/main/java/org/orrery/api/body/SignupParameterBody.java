package org.orrery.api.body;

/** One of the pairs that a signup form sent besides. */
public record SignupParameterBody(String name, String value) {}
