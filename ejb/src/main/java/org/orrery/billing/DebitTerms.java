package org.orrery.billing;

/**
 * What is kept with a schedule and does not decide when or how much it charges.
 *
 * @param createdBy login of whoever set it
 */
record DebitTerms(boolean mailsInvoice, boolean includesTaxes, String createdBy) {}
