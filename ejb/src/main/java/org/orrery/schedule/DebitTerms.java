package org.orrery.schedule;

/**
 * What a schedule says about its invoices.
 *
 * @param mailsInvoice whether the invoice of every charge is mailed
 * @param includesTaxes whether the account's taxes come on top
 */
public record DebitTerms(boolean mailsInvoice, boolean includesTaxes) {}
