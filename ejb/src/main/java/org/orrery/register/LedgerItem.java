package org.orrery.register;

import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * An entry with the balance that it left, and what it was for.
 *
 * @param balance after it, in the order of posting
 * @param text of the charge, credit or payment; empty where there is none
 * @param charge the first charge that it booked; null = it booked none
 */
public record LedgerItem(EntryItem entry, Money balance, String text, @Nullable Long charge) {}
