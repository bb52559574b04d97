package org.orrery.billing;

/** What a charge is called before it exists, so that it can exist only once. */
record ChargeName(long scheduleId, int ordinal) {}
