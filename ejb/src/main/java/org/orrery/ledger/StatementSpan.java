package org.orrery.ledger;

import java.time.LocalDate;

/**
 * Days of an account.
 *
 * @param from the first day
 * @param to the last day
 */
public record StatementSpan(LocalDate from, LocalDate to) {}
