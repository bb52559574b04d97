package org.orrery.launcher;

/** The TCP ports on which the server listens; management is always on the loopback address. */
public record ServerPorts(int http, int https, int management) {}
