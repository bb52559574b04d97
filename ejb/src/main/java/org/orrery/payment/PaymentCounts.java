package org.orrery.payment;

/**
 * How many card payments stand how.
 *
 * @param open not settled
 * @param unknown of those, with the answer missing
 * @param waiting of those, for a person
 * @param approved settled so in the last 24 hours; likewise the others
 * @param heldUp accounts whose card cannot be charged for a reason that is ours
 */
public record PaymentCounts(
    long open,
    long unknown,
    long waiting,
    long approved,
    long declined,
    long failed,
    long withdrawn,
    long heldUp) {}
