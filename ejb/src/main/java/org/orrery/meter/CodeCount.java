package org.orrery.meter;

import org.orrery.security.Door;

/** How often a door told callers a code, since the server's start. */
public record CodeCount(Door door, String code, long count) {}
