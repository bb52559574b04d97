package org.orrery.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/**
 * A debit or fee that falls due once or again and again.
 *
 * @param kind ONE_TIME, MONTHLY, BILLING_PERIOD, or the kind of a fee
 * @param state ACTIVE, PAUSED or ENDED
 * @param amount for one cycle, without tax
 * @param frequencyMonths null = it is not monthly
 * @param chargeCount null = without end, or until the account ends
 * @param nextOrdinal counts its charges from 1
 * @param nextDueOn null = nothing is due any more, or it waits for a period to open
 * @param adminNote empty for whoever does not manage the account
 * @param createdBy empty for whoever does not manage the account
 */
public record ScheduleItem(
    long id,
    String kind,
    String state,
    Money amount,
    @Nullable Integer frequencyMonths,
    @Nullable Integer chargeCount,
    LocalDate setOn,
    int nextOrdinal,
    @Nullable LocalDate nextDueOn,
    String description,
    String note,
    String adminNote,
    String createdBy) {}
