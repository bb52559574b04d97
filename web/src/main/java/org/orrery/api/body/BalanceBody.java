package org.orrery.api.body;

import java.time.LocalDate;

/**
 * What a balance was at the end of a day.
 *
 * @param balance negative = the customer owed
 */
public record BalanceBody(LocalDate on, Amount balance) {}
