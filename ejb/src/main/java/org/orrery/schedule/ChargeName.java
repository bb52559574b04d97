package org.orrery.schedule;

/** What a charge is called before it exists, so that it can exist only once. */
public record ChargeName(long scheduleId, int ordinal) {}
