package org.orrery.schedule;

/** A fee that was just set, and its first charge. */
public record FirstFee(DebitSchedule schedule, Charge charge) {}
