package org.orrery.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * An entry of the books that moved an account's balance.
 *
 * @param kind DEBIT, CREDIT or CORRECTION
 * @param amount what it added to the balance; a debit is negative
 * @param corrects the entry that it corrects; null = none
 */
public record EntryItem(
    long id,
    String kind,
    LocalDate on,
    Instant recordedAt,
    Money amount,
    @Nullable Long corrects) {}
