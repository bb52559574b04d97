package org.orrery.billing;

/** A fee that was just set, and its first charge. */
record FirstFee(DebitSchedule schedule, Charge charge) {}
