package org.orrery.ledger;

/**
 * A book that is to be verified, and what it has to agree with.
 *
 * @param proven how far it was found sound before
 * @param seller the account's; 0 = there is no such account
 * @param currency the account's; empty = there is no such account
 */
record AuditedBook(AccountBook book, ChainEnd proven, long seller, String currency) {}
