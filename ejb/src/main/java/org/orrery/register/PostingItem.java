package org.orrery.register;

import org.orrery.shared.Money;

/**
 * A line of an entry.
 *
 * @param book receivable, revenue, tax_payable, cash, credits_given or refunds
 * @param amount debit positive; the lines of an entry sum to zero
 */
public record PostingItem(int line, String book, long seller, Money amount) {}
