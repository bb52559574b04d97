package org.orrery.job;

/** Somebody asked for a job, in the transaction that is under way. */
record JobAsked(long id) {}
