package org.orrery.register;

import java.time.LocalDate;

/**
 * A billing period of an account.
 *
 * @param ordinal counts the account's periods from 1
 * @param closesOn exclusive
 */
public record PeriodItem(long ordinal, LocalDate opensOn, LocalDate closesOn) {}
