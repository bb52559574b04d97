package org.orrery.payment;

/**
 * What one transaction of a look reads.
 *
 * @param isOfCharges whether the ids are those of charges, and else of accounts that wait for
 *     another look
 * @param after exclusive
 * @param until inclusive
 */
record LookPage(boolean isOfCharges, long after, long until) {}
